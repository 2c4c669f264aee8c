import type { Hono } from 'hono';
import type { Control } from '../control.ts';
import { type Body, read } from './control-body.ts';
import type { SandboxEnv } from './environment.ts';

type Operation = (control: Control, body: Body) => unknown;

/** The control over HTTP: `GET` or `POST /_control/{operation}` with a JSON object, only on the loopback name. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  state: (control) => control.state(),
  advance: (control, body) => ({
    now: control.advance(read.numbers(body, ['ms', 'minutes', 'hours', 'days'])),
  }),
  approve: (control, body) => control.approve(read.texts(body, 'ids')),
  approvePending: (control, body) => ({
    ids: control.approvePending({
      ...read.optional(body, ['programId', 'sid']),
      count: read.number(body, 'count'),
    }),
  }),
  reverse: (control, body) => control.reverse(read.text(body, 'id'), read.optional(body, ['reason']).reason),
  restore: (control, body) => control.restore(read.text(body, 'id')),
  modify: (control, body) => control.modify(read.text(body, 'id'), read.optional(body, ['payout', 'amount'])),
  clear: (control, body) => control.clear(read.text(body, 'id')),
  moveLockingDate: (control, body) =>
    control.moveLockingDate(read.text(body, 'id'), read.moment(body, 'lockingAt')),
  recordClick: (control, body) =>
    control.recordClick({
      ...read.optional(body, ['sid', 'referringUrl', 'subId1', 'subId2', 'subId3', 'sharedId']),
      programId: read.text(body, 'programId'),
      landingPageUrl: read.text(body, 'landingPageUrl'),
    }),
  recordAction: (control, body) => control.recordAction(read.order(body)),
  throttle: (control, body) => control.throttle(read.throttle(body)),
  failNext: (control, body) => control.failNext(read.failure(body)),
  failJobs: (control, body) =>
    control.failJobs({ ...read.numbers(body, ['count', 'tries']), ...read.optional(body, ['sid']) }),
  clearFailures: (control) => control.clearFailures(),
  setScopes: (control, body) => control.setScopes(read.text(body, 'sid'), read.texts(body, 'scopes')),
  revokeToken: (control, body) => control.revokeToken(read.text(body, 'sid')),
  setSwitches: (control, body) => control.setSwitches(body),
  requests: (control) => control.requests(),
  clearRequests: (control) => control.clearRequests(),
  ledger: (control, body) => control.ledger(read.optional(body, ['sid']).sid, read.range(body)),
  rateUse: (control, body) => control.rateUse(read.optional(body, ['sid']).sid),
  resetRates: (control) => control.resetRates(),
};

export function addControl(app: Hono<SandboxEnv>, control: Control): void {
  app.on(['GET', 'POST'], '/_control/:operation', async (c) => {
    const name = c.req.param('operation') ?? '';
    const operation = Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : undefined;
    if (!operation)
      return c.json({ error: `No such operation. Known: ${Object.keys(OPERATIONS).join(', ')}` }, 404);
    try {
      const body = c.req.method === 'GET' ? c.req.query() : read.object(await c.req.text());
      return Response.json(operation(control, body) ?? { done: true });
    } catch (error) {
      return c.json({ error: error instanceof Error ? error.message : String(error) }, 400);
    }
  });
}
