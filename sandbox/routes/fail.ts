import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context, MiddlewareHandler } from 'hono';
import { dripping, failingStatus, replacedAnswer } from '../rules/failing-answers.ts';
import { type BrokenKind, type Failure, isStatusKind } from '../rules/failures.ts';
import { withMutatedRows, withoutPaging } from '../rules/spoil-rows.ts';
import type { SandboxState } from '../state.ts';
import type { WireObject } from '../wire/values.ts';
import { xmlDocument, xmlElement } from '../wire/xml.ts';
import type { SandboxEnv } from './environment.ts';

type SandboxContext = Context<SandboxEnv>;

const DEFAULT_SLOW_MS = 30_000;
const DEFAULT_DRIP_MS = 200;

/** Lets the next answers go wrong in the ways that were asked for. */
export function failOnDemand(state: SandboxState): MiddlewareHandler<SandboxEnv> {
  return async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    const failure = state.failures.take(pathname + search);
    if (!failure) return next();
    if (isStatusKind(failure.kind)) return failingStatus(failure.kind, failure, state.now());
    const sid = pathname.split('/')[2] ?? '';
    const instead = replacedAnswer(failure.kind, sid);
    if (instead) return instead;
    if (failure.kind === 'reset') return cutNow(c);
    if (failure.kind === 'slow') await pause(c, failure.delayMs ?? DEFAULT_SLOW_MS);
    await next();
    return spoil(c, failure.kind, failure, state);
  };
}

/** Waits, but not longer than the caller does. */
async function pause(c: SandboxContext, ms: number): Promise<void> {
  const gone = new AbortController();
  c.env.outgoing.once('close', () => gone.abort());
  await delay(ms, undefined, { ref: false, signal: gone.signal }).catch(() => undefined);
}

async function spoil(
  c: SandboxContext,
  kind: BrokenKind,
  failure: Failure,
  state: SandboxState,
): Promise<Response | undefined> {
  switch (kind) {
    case 'half-json':
      return cutAfterHalf(c, await c.res.text(), true);
    case 'reset-mid-body':
      return cutAfterHalf(c, await c.res.text(), false);
    case 'drip':
      return replace(c, dripping(await c.res.text(), failure.delayMs ?? DEFAULT_DRIP_MS, c.res.headers));
    case 'xml':
      return replace(c, asXml(await c.res.text()));
    case 'missing-paging':
      return spoilList(c, failure, state, withoutPaging);
    case 'mutate-rows':
      return spoilList(c, failure, state, (body) => withMutatedRows(body, failure));
    default:
      return undefined;
  }
}

async function spoilList(
  c: SandboxContext,
  failure: Failure,
  state: SandboxState,
  change: (body: unknown) => WireObject | null,
): Promise<undefined> {
  const spoilt = change(
    await c.res
      .clone()
      .json()
      .catch(() => null),
  );
  if (spoilt) return replace(c, Response.json(spoilt));
  state.failures.putBack(failure);
  return undefined;
}

/** Hono merges headers of the old response into the new one, so the old one goes first. */
function replace(c: SandboxContext, response: Response): undefined {
  c.res = undefined;
  c.res = response;
  return undefined;
}

function asXml(text: string): Response {
  const content = xmlElement('Answer', JSON.parse(text));
  const body = [...xmlDocument([content])].join('');
  return new Response(body, { headers: { 'Content-Type': 'text/xml; charset=UTF-8' } });
}

function cutNow(c: SandboxContext): Response {
  c.env.outgoing.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** Half of the true answer, then the connection is cut; with its whole length declared or in chunks. */
function cutAfterHalf(c: SandboxContext, text: string, declared: boolean): undefined {
  const bytes = Buffer.from(text);
  const outgoing: ServerResponse = c.env.outgoing;
  const length = declared ? { 'Content-Length': String(bytes.length) } : {};
  outgoing.writeHead(200, { 'Content-Type': 'application/json', ...length });
  outgoing.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => outgoing.destroy());
  return replace(c, RESPONSE_ALREADY_SENT);
}
