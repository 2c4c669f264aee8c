import { ApiError, OfflineError, ServiceDownError, TimedOutError, UnreadableAnswerError } from './api-error';

export interface RetryTools {
  sleep: (ms: number) => Promise<void>;
  /** In [0, 1), as `Math.random`. */
  random: () => number;
}

const MORE_TRIES = 2;
const FIRST_DELAY_MS = 1000;

/**
 * Whether asking again at once may help: the network, a time-out, a cut body and 5xx.
 * Never 400, 401, 403, 404 or 429: the answer would be the same, or the wait is named (R14).
 */
export function isWorthRetrying(error: unknown): boolean {
  if (error instanceof UnreadableAnswerError) return error.reason === 'cut-body';
  return error instanceof OfflineError || error instanceof TimedOutError || error instanceof ServiceDownError;
}

/** Half to whole of 1 s, 2 s, …: `triesDone` is 1 after the first failure; `random` in [0, 1). */
export function toDelayMs(triesDone: number, random: number): number {
  const fullMs = FIRST_DELAY_MS * 2 ** (triesDone - 1);
  return Math.round(fullMs * (0.5 + random / 2));
}

/** Runs `attempt`, and up to twice more when its error is worth it; throws the last error. */
export async function retry<Result>(
  attempt: () => Promise<Result>,
  { sleep, random }: RetryTools,
): Promise<Result> {
  for (let triesDone = 1; ; triesDone++) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof ApiError) || !isWorthRetrying(error) || triesDone > MORE_TRIES) throw error;
      await sleep(toDelayMs(triesDone, random()));
    }
  }
}
