import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIMITS } from '@/lib/domain/budget';
import { toInstantText } from '@/lib/domain/day';
import { aSettledProgress } from '@/tests/support/actions';
import { anAccount, NOW_MS } from '@/tests/support/builders';
import { startWith } from '@/tests/support/fake-database';
import { type Permission, readBudget, requestPermission, type Sending } from './budgets';
import { DatabaseError, SupersededError } from './database-error';
import { eraseAccount } from './erase-account';
import { openDatabase } from './open';
import { beginRun, noteProgress } from './progress';

const { id: accountId } = anAccount();
const HOUR_MS = 3_600_000;
const NOTHING = { accountId, request: [], 'click-export': [], 'report-export': [] };

function ask(some: Partial<Sending> = {}): Promise<Permission> {
  return requestPermission({
    accountId,
    epoch: 0,
    group: 'detail',
    spendings: ['request'],
    nowMs: NOW_MS,
    ...some,
  });
}

/** Nothing of the actions may be asked for until then. */
async function waitUntil(untilMs: number): Promise<void> {
  await noteProgress(accountId, 0, (progress) => ({
    ...progress,
    waits: { detail: toInstantText(untilMs) },
  }));
}

beforeEach(() => startWith(aSettledProgress()));
afterEach(() => vi.restoreAllMocks());

describe('a request that may be sent', () => {
  it('is counted before it is, once for each thing it costs', async () => {
    expect(await ask()).toEqual({ status: 'granted' });
    expect(await ask({ spendings: ['request', 'click-export'], nowMs: NOW_MS + 1 })).toEqual({
      status: 'granted',
    });
    expect(await readBudget(accountId)).toEqual({
      ...NOTHING,
      request: [NOW_MS, NOW_MS + 1],
      'click-export': [NOW_MS + 1],
    });
  });

  it('costs nothing of another account', async () => {
    await ask();
    const other = anAccount({ id: 'another' as never }).id;
    expect(await readBudget(other)).toEqual({ ...NOTHING, accountId: other });
  });

  it('is counted by each of several that ask at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => ask()));
    expect((await readBudget(accountId)).request).toHaveLength(20);
  });
});

describe('a request over our share', () => {
  it('is refused until there is room again, and counts nothing', async () => {
    const spendings = ['request', 'click-export'] as const;
    for (let sent = 0; sent < LIMITS['click-export'].count; sent += 1) await ask({ spendings });
    const before = await readBudget(accountId);
    expect(await ask({ spendings, nowMs: NOW_MS + HOUR_MS })).toEqual({
      status: 'spent',
      untilMs: NOW_MS + 24 * HOUR_MS,
    });
    expect(await readBudget(accountId)).toEqual(before);
    expect(await ask({ spendings, nowMs: NOW_MS + 24 * HOUR_MS })).toEqual({ status: 'granted' });
  });
});

describe('a request inside a wait', () => {
  it('is refused to its last moment, and counts nothing', async () => {
    const untilMs = NOW_MS + HOUR_MS;
    await waitUntil(untilMs);
    expect(await ask()).toEqual({ status: 'waiting', untilMs });
    expect(await ask({ nowMs: untilMs - 1 })).toEqual({ status: 'waiting', untilMs });
    expect(await readBudget(accountId)).toEqual(NOTHING);
    expect(await ask({ nowMs: untilMs })).toEqual({ status: 'granted' });
  });

  it('is free in another group', async () => {
    await waitUntil(NOW_MS + HOUR_MS);
    expect(await ask({ group: 'general' })).toEqual({ status: 'granted' });
  });
});

describe('a request of a run that was overtaken', () => {
  it('is not sent, and counts nothing', async () => {
    await beginRun(accountId, (progress) => progress);
    for (const epoch of [-1, 0, 2]) {
      const refusal = ask({ epoch });
      await expect(refusal).rejects.toThrow(SupersededError);
      await expect(refusal).rejects.toThrow('This run may send nothing more');
    }
    expect(await readBudget(accountId)).toEqual(NOTHING);
    expect(await ask({ epoch: 1 })).toEqual({ status: 'granted' });
  });

  it('is sent when it belongs to no run: a link that the user asked for', async () => {
    await beginRun(accountId, (progress) => progress);
    expect(await ask({ epoch: null })).toEqual({ status: 'granted' });
  });

  it('is not sent once its account is erased, whoever asks', async () => {
    await eraseAccount(accountId);
    for (const epoch of [0, null]) await expect(ask({ epoch })).rejects.toThrow(SupersededError);
    expect(await readBudget(accountId)).toEqual(NOTHING);
  });
});

describe('the count of a request', () => {
  it('is strictly durable, in one transaction with what allows it', async () => {
    await openDatabase();
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await ask();
    expect(transaction.mock.calls).toEqual([
      [['progress', 'budgets'], 'readwrite', { durability: 'strict' }],
    ]);
  });

  it('that cannot be kept stops the request, and says why', async () => {
    await openDatabase();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    });
    const error = await ask().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DatabaseError);
    expect(error).toMatchObject({ kind: 'storage-full' });
  });
});
