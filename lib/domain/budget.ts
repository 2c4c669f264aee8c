import { DAY_MS, HOUR_MS } from './window';

/** What a request counts as. Every request counts as `request`; exports count twice. */
export type Spending = 'request' | 'click-export' | 'report-export';

/**
 * When an account's requests were sent, newest last, as far as its limits look back. Kept as moments and
 * not as counters, so that no border between two hours can be used twice.
 */
export type Budget = Record<Spending, number[]>;

export interface Limit {
  count: number;
  withinMs: number;
}

/**
 * Our share of what impact.com allows (1,000 an hour, 10 and 100 exports a day): the account's other tools
 * live from the rest.
 */
export const LIMITS: Record<Spending, Limit> = {
  request: { count: 100, withinMs: HOUR_MS },
  'click-export': { count: 3, withinMs: DAY_MS },
  'report-export': { count: 10, withinMs: DAY_MS },
};

export const NOTHING_SPENT: Budget = { request: [], 'click-export': [], 'report-export': [] };

export type SpendResult = { allowed: true; budget: Budget } | { allowed: false; untilMs: number };

/** Counts one sending, or says until when the limit is reached. `nowMs` is the device's clock. */
export function spend(budget: Budget, spendings: readonly Spending[], nowMs: number): SpendResult {
  const current = forgetOld(budget, nowMs);
  const untilMs = Math.max(0, ...spendings.map((spending) => freeAtMs(current[spending], LIMITS[spending])));
  if (untilMs > nowMs) return { allowed: false, untilMs };
  const after = { ...current };
  for (const spending of spendings) after[spending] = [...current[spending], nowMs];
  return { allowed: true, budget: after };
}

/** How much is left of a limit. */
export function countLeft(budget: Budget, spending: Spending, nowMs: number): number {
  return Math.max(0, LIMITS[spending].count - forgetOld(budget, nowMs)[spending].length);
}

/** When the oldest of a full list leaves the window; 0 while there is room. */
function freeAtMs(sentAt: readonly number[], { count, withinMs }: Limit): number {
  const oldest = sentAt[sentAt.length - count];
  return oldest === undefined ? 0 : oldest + withinMs;
}

/**
 * Drops what lies outside its window. A moment in the future was sent before the clock was set back: it
 * happened, so it counts from now.
 */
function forgetOld(budget: Budget, nowMs: number): Budget {
  const keep = (spending: Spending) =>
    budget[spending]
      .map((sentAt) => Math.min(sentAt, nowMs))
      .filter((sentAt) => nowMs - sentAt < LIMITS[spending].withinMs);
  return {
    request: keep('request'),
    'click-export': keep('click-export'),
    'report-export': keep('report-export'),
  };
}

/** The part of what the server says remains that is not ours to use. */
const LEFT_TO_OTHERS = 0.2;

export interface ServerAllowance {
  limit: number | null;
  remaining: number | null;
  resetMs: number | null;
}

/** Until when to send nothing so that a fifth of the account's own allowance stays for its other tools. */
export function reservedUntilMs({ limit, remaining, resetMs }: ServerAllowance): number | null {
  if (limit === null || remaining === null) return null;
  return remaining < limit * LEFT_TO_OTHERS ? resetMs : null;
}
