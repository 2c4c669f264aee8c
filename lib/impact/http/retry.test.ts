import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trials } from '@/tests/support/trials';
import {
  CredentialsRefusedError,
  InterceptedError,
  NotFoundError,
  OfflineError,
  RateLimitedError,
  RequestRefusedError,
  ScopeMissingError,
  ServiceDownError,
  TimedOutError,
  UnreadableAnswerError,
} from './api-error';
import { retry, toDelayMs } from './retry';

async function countTries(error: Error): Promise<{ tries: number; sleeps: number[] }> {
  let tries = 0;
  const sleeps: number[] = [];
  const attempt = async () => {
    tries++;
    throw error;
  };
  const sleep = async (ms: number) => void sleeps.push(ms);
  await expect(retry(attempt, { sleep, random: () => 0 })).rejects.toBe(error);
  return { tries, sleeps };
}

describe('asking again', () => {
  it.each([
    new OfflineError(),
    new TimedOutError(),
    new ServiceDownError(503),
    new UnreadableAnswerError('actions', 'cut-body'),
  ])('is done twice more after: $message', async (error) => {
    expect(await countTries(error)).toEqual({ tries: 3, sleeps: [500, 1000] });
  });

  it.each([
    new RequestRefusedError('actions', ''),
    new CredentialsRefusedError(),
    new ScopeMissingError('actions'),
    new NotFoundError('actions'),
    new RateLimitedError('actions', 0),
    new InterceptedError(),
    new UnreadableAnswerError('actions', 'not-json'),
    new Error('a bug'),
  ])('is not done after: $message', async (error) => {
    expect(await countTries(error)).toEqual({ tries: 1, sleeps: [] });
  });

  it('ends with the first good answer', async () => {
    let tries = 0;
    const attempt = async () => {
      tries++;
      if (tries === 1) throw new OfflineError();
      return tries;
    };
    expect(await retry(attempt, { sleep: async () => undefined, random: Math.random })).toBe(2);
  });

  it('waits between half and the whole of a doubling delay', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), share, (triesDone, random) => {
        const delay = toDelayMs(triesDone, random);
        expect(delay).toBeGreaterThanOrEqual(500 * 2 ** (triesDone - 1));
        expect(delay).toBeLessThanOrEqual(1000 * 2 ** (triesDone - 1));
      }),
      { numRuns: trials(1000, 10_000) },
    );
  });
});
