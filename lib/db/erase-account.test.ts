import { beforeEach, describe, expect, it } from 'vitest';
import { type AccountId, toAccountId } from '@/lib/domain/id';
import { anAction, aProgram, aSettledProgress } from '@/tests/support/actions';
import { anAccount, instant, TODAY } from '@/tests/support/builders';
import { dumpDatabase, startWith } from '@/tests/support/fake-database';
import { requestPermission } from './budgets';
import { commitStep } from './commit/commit-step';
import { eraseAccount } from './erase-account';
import { saveRun } from './sync-runs';

const { id: mine } = anAccount();
/** One that sorts right after, and one right before: the ends of a range of keys. */
const after = toAccountId(`${mine}0`);
const before = toAccountId(mine.slice(0, -1));
const SEEN = instant('2026-11-18T18:45:00Z');

/** Something in every store. */
async function fill(accountId: AccountId): Promise<void> {
  const setAside = [{ key: 'x', reason: 'no-payout', day: null, raw: '{}' }];
  const commit = (action: ReturnType<typeof anAction>) =>
    commitStep({
      accountId,
      epoch: 0,
      seenAt: SEEN,
      advance: (progress) => progress,
      actions: { actions: [action], wholeDays: null, setAside },
      programs: [aProgram()],
      clicks: { day: TODAY, programs: [], complete: true, readAt: SEEN },
    });
  await commit(anAction());
  await commit(anAction({ state: 'approved' }));
  await requestPermission({
    accountId,
    epoch: 0,
    group: 'general',
    spendings: ['request'],
    nowMs: Date.parse(SEEN),
  });
  const ended = { endedAt: SEEN, epoch: 0, trigger: 'user', steps: [], requests: 1, failure: null } as const;
  await saveRun({ accountId, startedAt: SEEN, ...ended, steps: [] });
}

beforeEach(async () => {
  const accounts = [before, mine, after];
  await startWith(...accounts.map((accountId) => aSettledProgress({ accountId })));
  for (const accountId of accounts) await fill(accountId);
});

describe('erasing an account', () => {
  it('leaves nothing of it, in any store', async () => {
    await eraseAccount(mine);
    const rest = Object.values(await dumpDatabase()).flat() as { accountId: AccountId }[];
    expect(rest.filter(({ accountId }) => accountId === mine)).toEqual([]);
  });

  it('leaves everything of the others', async () => {
    const whole = await dumpDatabase();
    await eraseAccount(mine);
    const rest = await dumpDatabase();
    for (const [store, records] of Object.entries(whole)) {
      if (store === 'meta') continue;
      const others = (records as { accountId: AccountId }[]).filter(({ accountId }) => accountId !== mine);
      expect(others).not.toEqual([]);
      expect([store, rest[store as keyof typeof rest]]).toEqual([store, others]);
    }
  });

  it('twice is as good as once', async () => {
    await eraseAccount(mine);
    const once = await dumpDatabase();
    await eraseAccount(mine);
    expect(await dumpDatabase()).toEqual(once);
  });
});
