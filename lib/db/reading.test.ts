import { beforeEach, describe, expect, it } from 'vitest';
import { type AccountId, toAccountId } from '@/lib/domain/id';
import { anAction, aProgram, aSettledProgress } from '@/tests/support/actions';
import { anAccount, day, instant } from '@/tests/support/builders';
import { startWith } from '@/tests/support/fake-database';
import { readClickDays, readClickDrafts } from './click-days';
import { commitStep } from './commit/commit-step';
import { readEarningDays } from './earning-days';
import { readPrograms } from './programs';
import { countUnreadable } from './set-aside';
import { readOpenDays, readSumDays } from './sum-days';

const { id: mine } = anAccount();
const other = toAccountId('11111111-1111-4111-8111-111111111111');
const SEEN = instant('2026-11-18T18:45:00Z');
const DAYS = ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'];
const NOVEMBER = { from: day('2026-11-01'), to: day('2026-11-30') };

async function fill(accountId: AccountId): Promise<void> {
  const base = { accountId, epoch: 0, seenAt: SEEN, advance: <Value>(value: Value) => value };
  const actions = DAYS.map((on) => anAction({ id: on, day: on }));
  const setAside = [{ key: accountId, reason: 'no-payout', day: null, raw: '{}' }];
  await commitStep({ ...base, actions: { actions, wholeDays: null, setAside }, programs: [aProgram()] });
  const clickDay = { programs: [], whole: true, complete: true, readAt: SEEN };
  await commitStep({ ...base, clicks: DAYS.map((on) => ({ ...clickDay, day: day(on) })) });
}

beforeEach(async () => {
  await startWith(aSettledProgress(), aSettledProgress({ accountId: other }));
  await fill(other);
});

describe('what pages read', () => {
  it('of an account that has nothing yet is nothing, whatever others have', async () => {
    expect(await readEarningDays(mine, NOVEMBER)).toEqual([]);
    expect(await readSumDays(mine, NOVEMBER)).toEqual([]);
    expect(await readClickDays(mine, NOVEMBER, day('2026-11-18'))).toEqual([]);
    expect(await readOpenDays(mine)).toEqual([]);
    expect(await readPrograms(mine)).toEqual([]);
    expect(await countUnreadable(mine)).toBe(0);
  });

  it('of a range holds both its ends and nothing beside it, oldest first, of one account', async () => {
    await fill(mine);
    const inNovember = [
      { accountId: mine, day: '2026-11-01' },
      { accountId: mine, day: '2026-11-30' },
    ];
    expect(await readEarningDays(mine, NOVEMBER)).toMatchObject(inNovember);
    expect(await readSumDays(mine, NOVEMBER)).toMatchObject(inNovember);
    expect(await readClickDays(mine, NOVEMBER, day('2026-11-18'))).toMatchObject(inNovember);
    expect(await readOpenDays(mine)).toEqual(DAYS);
    expect(await readPrograms(mine)).toHaveLength(1);
    expect(await countUnreadable(mine)).toBe(1);
  });
});

describe('the clicks that pages read', () => {
  const base = { accountId: mine, epoch: 0, seenAt: SEEN, advance: <Value>(value: Value) => value };
  const range = { from: day('2026-11-15'), to: day('2026-11-18') };
  const shownOn = async (today: string) =>
    (await readClickDays(mine, range, day(today))).map((record) => record.day);

  it('leave out days that wait for some programs, and those that went on after they were read', async () => {
    const clickDay = { programs: [], readAt: SEEN };
    await commitStep({
      ...base,
      clicks: [
        { ...clickDay, day: day('2026-11-15'), whole: false, complete: true },
        { ...clickDay, day: day('2026-11-16'), whole: true, complete: true },
        { ...clickDay, day: day('2026-11-18'), whole: true, complete: false },
      ],
    });
    expect(await shownOn('2026-11-18')).toEqual(['2026-11-16', '2026-11-18']);
    expect(await shownOn('2026-11-19')).toEqual(['2026-11-16']);
    expect(await readClickDrafts(mine, range)).toHaveLength(3);
  });
});
