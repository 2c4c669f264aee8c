import type { Control, FailNext } from '../control.ts';
import type { RetryAfterForm } from '../rules/failures.ts';
import type { RateGroup } from '../rules/rate-limit.ts';
import type { ActionState, Millis } from '../world/types.ts';

/** The JSON object of a control request. */
export type Body = Readonly<Record<string, unknown>>;

/** Readers that say plainly what is wrong with a control request. */
export const read = {
  object,
  text,
  texts,
  number,
  numbers,
  optional,
  moment,
  range,
  order,
  throttle,
  failure,
};

function object(json: string): Body {
  const value: unknown = json === '' ? {} : JSON.parse(json);
  if (!isBody(value)) throw new RangeError('The body must be a JSON object');
  return value;
}

function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(body: Body, name: string): string {
  const value = body[name];
  if (typeof value !== 'string' || value === '') throw new RangeError(`${name} must be a text`);
  return value;
}

function texts(body: Body, name: string): string[] {
  const value = body[name];
  if (!Array.isArray(value) || !value.every((one) => typeof one === 'string')) {
    throw new RangeError(`${name} must be a list of texts`);
  }
  return value;
}

function number(body: Body, name: string): number {
  const value = Number(body[name]);
  if (body[name] === undefined || !Number.isFinite(value)) throw new RangeError(`${name} must be a number`);
  return value;
}

function numbers<Name extends string>(body: Body, names: readonly Name[]): Partial<Record<Name, number>> {
  const found: Partial<Record<Name, number>> = {};
  for (const name of names) if (body[name] !== undefined) found[name] = number(body, name);
  return found;
}

function optional<Name extends string>(body: Body, names: readonly Name[]): Partial<Record<Name, string>> {
  const found: Partial<Record<Name, string>> = {};
  for (const name of names) if (body[name] !== undefined) found[name] = text(body, name);
  return found;
}

/** Milliseconds, an ISO text, or `null` for "not set". */
function moment(body: Body, name: string): Millis | null {
  const value = body[name];
  if (value === null) return null;
  const at = typeof value === 'number' ? value : Date.parse(text(body, name));
  if (!Number.isFinite(at)) throw new RangeError(`${name} must be a date`);
  return at;
}

function range(body: Body): { from: string; to: string } | undefined {
  if (body.from === undefined && body.to === undefined) return undefined;
  return { from: text(body, 'from'), to: text(body, 'to') };
}

const STATES: readonly ActionState[] = ['PENDING', 'APPROVED', 'REVERSED'];

function order(body: Body): Parameters<Control['recordAction']>[0] {
  const state = STATES.find((known) => known === body.state);
  const eventAt = body.eventAt === undefined ? null : moment(body, 'eventAt');
  return {
    ...optional(body, ['sid', 'clickId', 'programId', 'payout']),
    amount: text(body, 'amount'),
    ...(eventAt === null ? {} : { eventAt }),
    ...(state ? { state } : {}),
  };
}

function throttle(body: Body): Parameters<Control['throttle']>[0] {
  const { group, sid } = optional(body, ['group', 'sid']);
  // The control itself knows which groups there are.
  const named = group === undefined ? {} : { group: group as RateGroup };
  return { ...numbers(body, ['retryAfter']), ...named, ...(sid === undefined ? {} : { sid }) };
}

function failure(body: Body): FailNext {
  const { kind, retryAfter, rows, match, field, value } = body as Partial<FailNext>;
  const chosen = (['every', 'first', 'last'] as const).find((known) => known === rows);
  return {
    kind: text({ kind }, 'kind'),
    ...numbers(body, ['count', 'delayMs']),
    ...optional({ match, field }, ['match', 'field']),
    ...(value === undefined ? {} : { value }),
    ...(chosen ? { rows: chosen } : {}),
    ...(retryAfter === undefined ? {} : { retryAfter: retryAfter as RetryAfterForm }),
  };
}
