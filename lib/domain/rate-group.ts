import { type InstantText, toMilliseconds } from './day';
import type { Endpoint, Failure } from './failure';
import { DAY_MS } from './window';

/** impact.com counts requests in groups, each with its own allowance (contract §6); so a wait binds its group alone. */
export type RateGroup = 'detail' | 'aggregate' | 'click-export' | 'report-export' | 'general';

export function rateGroupOf(endpoint: Endpoint): RateGroup {
  switch (endpoint) {
    case 'actions':
      return 'detail';
    case 'click-export':
      return 'click-export';
    case 'report-export':
      return 'report-export';
    default:
      return 'general';
  }
}

/** Until when nothing of a group may be sent, at most. */
export type Waits = Partial<Record<RateGroup, InstantText>>;

/**
 * The end of a group's wait on the device's clock, 0 when there is none. No wait is longer than a day, so
 * one that is was stored before the clock was set back, and ends a day from now at the latest.
 */
export function waitEndMs(waits: Waits, group: RateGroup, nowMs: number): number {
  const end = waits[group];
  return end === undefined ? 0 : Math.min(toMilliseconds(end), nowMs + DAY_MS);
}

/** Whether a group waits because our own runs have used up their share, and not because impact.com said so. */
export function isOwnWait(waits: Waits, group: RateGroup, failures: readonly (Failure | null)[]): boolean {
  return failures.some(
    (failure) =>
      failure?.kind === 'budget-spent' &&
      rateGroupOf(failure.endpoint) === group &&
      failure.until === waits[group],
  );
}
