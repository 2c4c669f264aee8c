import type { ActionWindow } from '@/lib/domain/window';
import type { Query } from '@/lib/impact/http/account-address';

/** Windows may not be longer than this (contract §9). */
export const LONGEST_WINDOW_MS = 45 * 24 * 60 * 60 * 1000;

// One family of filters in a request: families together mean "and" (contract §9).
const FILTERS: Record<ActionWindow['by'], readonly [start: string, end: string]> = {
  event: ['ActionDateStart', 'ActionDateEnd'],
  update: ['StartDate', 'EndDate'],
  locking: ['LockingDateStart', 'LockingDateEnd'],
};

// The largest page there is, so that ten pages reach as far as they can (contract §5).
const PAGE_SIZE = '20000';

/** Throws `RangeError` for a window longer than 45 × 24 h, or one that ends before it begins. */
export function toActionQuery({ by, fromMs, toMs }: ActionWindow): Query {
  if (!(fromMs <= toMs) || toMs - fromMs > LONGEST_WINDOW_MS) {
    throw new RangeError(`No window of actions: ${fromMs} to ${toMs}`);
  }
  const [start, end] = FILTERS[by];
  return { [start]: toSecondsText(fromMs), [end]: toSecondsText(toMs), PageSize: PAGE_SIZE };
}

/** Without milliseconds, which some services refuse (contract §4). */
function toSecondsText(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
