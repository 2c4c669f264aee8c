import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commitStep, type StepCommit } from '@/lib/db/commit/commit-step';
import { closeDatabase } from '@/lib/db/open';
import { addDays } from '@/lib/domain/day';
import { type AccountId, toAccountId, toProgramId } from '@/lib/domain/id';
import type { Period } from '@/lib/domain/period';
import { HOUR_MS } from '@/lib/domain/window';
import { withRunLock } from '@/lib/platform/run-lock';
import { anAction } from '@/tests/support/actions';
import { anAccount, day, instant, NOW_MS, TODAY } from '@/tests/support/builders';
import { clock, startExtension } from '@/tests/support/fake-extension';
import { createQueries } from './create-queries';
import { createPopupQueries } from './popup';

const mine = anAccount();
const other = anAccount({ id: toAccountId('11111111-1111-4111-8111-111111111111'), label: 'Second' });
const queries = createQueries(clock);
const popup = createPopupQueries(clock);
const overviewOf = async (accountId: AccountId, period: Period) =>
  (await popup.popupPage(accountId, period)).overview;
const YESTERDAY = addDays(TODAY, -1);

function commit(some: Partial<StepCommit>): Promise<unknown> {
  const seenAt = instant('2026-11-18T18:45:00Z');
  return commitStep({ accountId: mine.id, epoch: 0, seenAt, advance: (progress) => progress, ...some });
}

function commitActions(...orders: Parameters<typeof anAction>[0][]): Promise<unknown> {
  return commit({ actions: { actions: orders.map(anAction), wholeDays: null, setAside: [] } });
}

beforeEach(() => startExtension(mine, other));

describe('what a page asks', () => {
  it('which accounts there are: in the order they were connected', async () => {
    expect(await queries.accounts()).toEqual([mine, other]);
  });

  it('what a period earned: the days of that period and account alone', async () => {
    await commitActions(
      { id: 'a', day: TODAY, payout: '1.00' },
      { id: 'b', day: YESTERDAY, payout: '2.00', state: 'approved' },
      { id: 'c', day: addDays(TODAY, -7), payout: '4.00' },
      { id: 'd', day: '2026-10-31', payout: '8.00' },
    );
    await commit({
      accountId: other.id,
      actions: { actions: [anAction({ day: TODAY })], wholeDays: null, setAside: [] },
    });
    const payoutOf = async (period: Period) =>
      (await overviewOf(mine.id, period)).currencies.map(({ payout }) => payout);
    expect(await payoutOf('today')).toEqual(['1.00']);
    expect(await payoutOf('yesterday')).toEqual(['2.00']);
    expect(await payoutOf('last-7-days')).toEqual(['3.00']);
    expect(await payoutOf('this-month')).toEqual(['7.00']);
    expect(await payoutOf('last-month')).toEqual(['8.00']);
    expect(await payoutOf('last-30-days')).toEqual(['15.00']);
  });

  it('how clicks did: on the days that are known', async () => {
    await commitActions({ id: 'a', day: YESTERDAY, payout: '6.00' }, { id: 'b', day: TODAY, payout: '5.00' });
    const programs = [{ programId: toProgramId('1'), clicks: 12 }];
    await commit({
      clicks: [
        { day: YESTERDAY, programs, whole: true, complete: true, readAt: instant('2026-11-18T09:00:00Z') },
      ],
    });
    const { clicks } = await overviewOf(mine.id, 'last-7-days');
    expect(clicks).toMatchObject({
      days: [YESTERDAY],
      clicks: 12,
      actions: 1,
      epc: [{ amount: '0.500000' }],
    });
  });

  it('which day it is: impact.com’s, in the account’s zone, on a device whose clock is wrong', async () => {
    const todayWith = async (offsetHours: number) => {
      await startExtension({ ...mine, progress: { clockOffsetMs: offsetHours * HOUR_MS } });
      return (await overviewOf(mine.id, 'today')).today;
    };
    expect(await todayWith(0)).toBe('2026-11-18');
    expect(await todayWith(14)).toBe('2026-11-19');
    expect(await todayWith(-24 * 365)).toBe('2025-11-18');
  });

  it('what is new: the unseen approvals, newest first', async () => {
    await commitActions({ id: 'a' }, { id: 'b' });
    for (const [id, seenAt] of [
      ['a', '2026-11-18T10:00:00Z'],
      ['b', '2026-11-18T11:00:00Z'],
    ] as const) {
      const actions = { actions: [anAction({ id, state: 'approved' })], wholeDays: null, setAside: [] };
      await commit({ seenAt: instant(seenAt), actions });
    }
    expect((await queries.unseenApprovals(mine.id)).map(({ actionId }) => actionId)).toEqual(['b', 'a']);
    expect(await queries.unseenApprovals(other.id)).toEqual([]);
  });

  it('how the account stands: while a run goes on, and after', async () => {
    const during = await withRunLock(mine.id, () => queries.accountStatus(mine.id));
    expect(during?.syncing).toBe(true);
    expect((await queries.accountStatus(mine.id)).syncing).toBe(false);
    expect(await withRunLock(other.id, () => queries.accountStatus(mine.id))).toMatchObject({
      syncing: false,
    });
  });

  it('how many rows are kept aside', async () => {
    const setAside = [{ key: 'x', reason: 'no-payout', day: null, raw: '{}' }];
    await commit({ actions: { actions: [], wholeDays: null, setAside } });
    expect((await queries.accountStatus(mine.id)).setAside).toBe(1);
  });

  it('of an account that was just erased is answered as empty', async () => {
    const gone = toAccountId('22222222-2222-4222-8222-222222222222');
    expect(await queries.accountStatus(gone)).toMatchObject({ lastSyncAt: null, failure: null });
    const overview = await overviewOf(gone, 'today');
    expect(overview).toMatchObject({
      currencies: [],
      daysMissing: 1,
      today: day(new Date(NOW_MS).toISOString().slice(0, 10)),
    });
    expect(await queries.unseenApprovals(gone)).toEqual([]);
  });
});

describe('a database that cannot be read', () => {
  const original = globalThis.indexedDB;
  afterEach(() => {
    globalThis.indexedDB = original;
  });

  it('rejects each question with what a page has words for', async () => {
    await closeDatabase();
    globalThis.indexedDB = {
      open() {
        throw new DOMException('No database in this profile', 'InvalidStateError');
      },
    } as never;
    for (const question of [
      queries.accountStatus(mine.id),
      overviewOf(mine.id, 'today'),
      queries.unseenApprovals(mine.id),
    ])
      await expect(question).rejects.toMatchObject({ name: 'DatabaseError', kind: 'database-unavailable' });
    expect(await queries.accounts()).toEqual([mine, other]);
  });
});
