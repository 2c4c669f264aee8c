import type { ModelOrder, ModelWorld } from './model-world';

const DAY_MS = 86_400_000;

/** A 400 with these words. */
export class RefusedError extends Error {}

const FAMILIES = [
  ['ActionDateStart', 'ActionDateEnd'],
  ['StartDate', 'EndDate'],
  ['LockingDateStart', 'LockingDateEnd'],
] as const;

/** What /Actions gives for these filters now, newest creation first (contract §9). Throws `RefusedError`. */
export function selectOrders(world: ModelWorld, query: URLSearchParams): ModelOrder[] {
  const shown = world.orders.filter(({ shownMs, deleted }) => !deleted && shownMs <= world.nowMs);
  const [event, update, locking] = FAMILIES.map(([start, end]) => readSpan(query, start, end, world.nowMs));
  return shown
    .filter((order) => !event || isWithin(order.eventMs, event))
    .filter((order) => !update || isWithin(lastUpdateMs(order, world.nowMs), update))
    .filter((order) => !locking || isWithin(order.lockingMs, locking))
    .sort((left, right) => right.createdMs - left.createdMs || (left.id < right.id ? 1 : -1));
}

function lastUpdateMs({ updates }: ModelOrder, nowMs: number): number {
  const seen = updates.filter(({ seenFromMs }) => seenFromMs <= nowMs);
  return Math.max(Number.NEGATIVE_INFINITY, ...seen.map(({ datedMs }) => datedMs));
}

type Span = [fromMs: number, toMs: number];

/** Both dates or neither, at most 45 days apart, at most three years back. */
function readSpan(query: URLSearchParams, start: string, end: string, nowMs: number): Span | undefined {
  const [from, to] = [query.getAll(start), query.getAll(end)];
  if (from.length === 0 && to.length === 0) return undefined;
  if (from.length !== 1 || to.length !== 1) throw new RefusedError(`${start} and ${end} must both be given`);
  const span: Span = [Date.parse(from[0]!), Date.parse(to[0]!)];
  if (!(span[0] <= span[1])) throw new RefusedError(`${start} is no date before ${end}`);
  if (span[1] - span[0] > 45 * DAY_MS) throw new RefusedError('At most 45 days');
  if (span[0] < nowMs - 3 * 365 * DAY_MS - DAY_MS) throw new RefusedError('At most 3 years back');
  return span;
}

/** impact.com compares whole seconds. */
function isWithin(ms: number, [fromMs, toMs]: Span): boolean {
  const second = Math.floor(ms / 1000) * 1000;
  return second >= fromMs && second <= toMs;
}
