import { beforeEach, describe, expect, it } from 'vitest';
import type { ActionState } from '@/lib/domain/action';
import { type AccountId, toAccountId } from '@/lib/domain/id';
import { anAction, aSettledProgress } from '@/tests/support/actions';
import { anAccount, instant } from '@/tests/support/builders';
import { dumpDatabase, startWith } from '@/tests/support/fake-database';
import { countUnseenAlerts, markNotified, markSeen, readOwedAlerts, readUnseenAlerts } from './alerts';
import { commitStep } from './commit/commit-step';

const { id: mine } = anAccount();
const other = toAccountId('11111111-1111-4111-8111-111111111111');
const AT = instant('2026-11-18T18:50:00Z');

async function approve(accountId: AccountId, ...ids: string[]): Promise<void> {
  for (const state of ['pending', 'approved'] as const) await find(accountId, state, ids);
}

/** By a clock that stands still. */
async function find(accountId: AccountId, state: ActionState, ids: string[]): Promise<void> {
  await commitStep({
    accountId,
    epoch: 0,
    seenAt: instant('2026-11-18T18:45:00Z'),
    advance: (progress) => progress,
    actions: { actions: ids.map((id) => anAction({ id, state })), wholeDays: null, setAside: [] },
  });
}

const idsOf = (alerts: { actionId: string }[]) => alerts.map(({ actionId }) => actionId).toSorted();

beforeEach(async () => {
  await startWith(aSettledProgress(), aSettledProgress({ accountId: other }));
  await approve(mine, 'a', 'b', 'c');
  await approve(other, 'a', 'z');
});

describe('approvals in the outbox', () => {
  it('are owed and unseen at first, each to its own account', async () => {
    expect(idsOf(await readOwedAlerts(mine))).toEqual(['a', 'b', 'c']);
    expect(idsOf(await readUnseenAlerts(other))).toEqual(['a', 'z']);
    expect(await countUnseenAlerts(mine)).toBe(3);
  });

  it('once notified are owed no more, and still unseen', async () => {
    await markNotified(mine, ['approval:a:2', 'approval:b:2'], AT);
    expect(idsOf(await readOwedAlerts(mine))).toEqual(['c']);
    expect(await countUnseenAlerts(mine)).toBe(3);
    expect(idsOf(await readOwedAlerts(other))).toEqual(['a', 'z']);
  });

  it('once seen are unseen no more, and a notification still owed is still owed', async () => {
    await markSeen(mine, ['approval:a:2'], AT);
    expect(idsOf(await readUnseenAlerts(mine))).toEqual(['b', 'c']);
    expect(idsOf(await readOwedAlerts(mine))).toEqual(['a', 'b', 'c']);
  });

  it('stay on record with the moments of both', async () => {
    await markNotified(mine, ['approval:a:2'], AT);
    await markSeen(mine, ['approval:a:2'], AT);
    const alerts = (await dumpDatabase()).alerts as { id: string; accountId: string }[];
    const [alert] = alerts.filter(({ id, accountId }) => id === 'approval:a:2' && accountId === mine);
    expect(alert).toMatchObject({ notifiedAt: AT, seenAt: AT });
    expect(alert).not.toHaveProperty('owed');
    expect(alert).not.toHaveProperty('unseen');
  });

  it('take after the latest one of their action, by its changes and not by the clock', async () => {
    for (let changes = 2; changes < 10; changes += 2) {
      await find(mine, 'reversed', ['a']);
      await find(mine, 'approved', ['a']);
    }
    await markSeen(mine, ['approval:a:10'], AT);
    await find(mine, 'reversed', ['a']);
    await find(mine, 'approved', ['a']);
    expect(idsOf(await readUnseenAlerts(mine))).toEqual(['b', 'c']);
  });

  it('that are not there cannot be marked into being', async () => {
    const before = await dumpDatabase();
    await markSeen(mine, ['approval:z:2', '', 'approval:nothing:1'], AT);
    expect(await dumpDatabase()).toEqual(before);
  });
});
