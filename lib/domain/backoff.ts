import type { Failure, FailureKind } from './failure';
import { HOUR_MS } from './window';

const BASE_MS = 60_000;
/** A service that is down is left alone for up to this long. */
const LONG_CAP_MS = 6 * HOUR_MS;
/** What lies between us and impact.com may end any minute, and an allowance is whole again within the hour. */
const SHORT_CAP_MS = 30 * 60_000;

/**
 * How long to wait after the n-th failure in a row: a random time up to a doubling ceiling ("full jitter"),
 * so that many devices do not come back in step. `random` answers a number in [0, 1).
 */
export function backoffMs(failure: Failure, failures: number, random: () => number): number {
  const ceiling = BASE_MS * 2 ** Math.min(Math.max(failures, 1), 20);
  return Math.floor(random() * Math.min(capOf(failure), ceiling));
}

const SOON_OVER: readonly FailureKind[] = ['offline', 'intercepted', 'timed-out', 'rate-limited'];

function capOf({ kind }: Failure): number {
  return SOON_OVER.includes(kind) ? SHORT_CAP_MS : LONG_CAP_MS;
}
