import { beforeEach, describe, expect, it } from 'vitest';
import type { Action, ActionState } from '@/lib/domain/action';
import { anAction, aSettledProgress } from '@/tests/support/actions';
import { anAccount, day, instant } from '@/tests/support/builders';
import { dumpDatabase, startWith } from '@/tests/support/fake-database';
import { markNotified, markSeen } from '../alerts';
import type { AlertRecord } from '../schema';
import { commitStep } from './commit-step';

const { id: accountId } = anAccount();
const FOUND = instant('2026-11-18T18:45:00Z');
const TOLD = instant('2026-11-18T18:46:00Z');

/** One reading of some actions; answers how many approvals it brought. */
async function find(...actions: Action[]): Promise<number> {
  const { approvals } = await commitStep({
    accountId,
    epoch: 0,
    seenAt: FOUND,
    advance: (progress) => progress,
    actions: { actions, wholeDays: null, setAside: [] },
  });
  return approvals;
}

/** The same action in one state after the other. */
async function go(...states: ActionState[]): Promise<void> {
  for (const state of states) await find(anAction({ id: 'a', state }));
}

/** The day read whole, and empty. */
async function empty(on: string): Promise<void> {
  const days = { from: day(on), to: day(on) };
  const actions = { actions: [], wholeDays: days, setAside: [] };
  await commitStep({ accountId, epoch: 0, seenAt: FOUND, advance: (progress) => progress, actions });
}

async function alerts(): Promise<AlertRecord[]> {
  return (await dumpDatabase()).alerts as AlertRecord[];
}

/** What is still to be done for each alert. */
async function standing(): Promise<Record<string, string>> {
  const marks = ({ owed, unseen, cancelledAt }: AlertRecord) =>
    [owed && 'owed', unseen && 'unseen', cancelledAt && 'cancelled'].filter(Boolean).join(' ');
  return Object.fromEntries((await alerts()).map((alert) => [alert.id, marks(alert)]));
}

async function only(): Promise<AlertRecord> {
  const [alert, ...others] = await alerts();
  expect(others).toEqual([]);
  return alert!;
}

beforeEach(() => startWith(aSettledProgress()));

describe('a change is told', () => {
  it('as an approval, owed and unseen, and counted', async () => {
    await go('pending');
    expect(await find(anAction({ id: 'a', state: 'approved' }))).toBe(1);
    expect(await only()).toMatchObject({ id: 'approval:a:2', kind: 'approval', owed: 1, unseen: 1 });
  });

  it('as a reversal with the payout that was lost, which counts on no badge and as no approval', async () => {
    await go('pending');
    const reversed = anAction({ id: 'a', state: 'reversed', payout: '0', intendedPayout: '10.00' });
    expect(await find(reversed)).toBe(0);
    expect(await only()).toMatchObject({ id: 'reversal:a:2', payout: '10.00', owed: 1 });
    expect(await only()).not.toHaveProperty('unseen');
    expect(await only()).not.toHaveProperty('wasApproved');
  });

  it('as a reversal with what was first tracked, where the payout was gone before', async () => {
    await find(anAction({ id: 'a', payout: '0', intendedPayout: '7.00' }));
    await find(anAction({ id: 'a', payout: '0', intendedPayout: '7.00', state: 'reversed' }));
    expect(await only()).toMatchObject({ payout: '7.00' });
  });

  it('as a reversal of what was approved', async () => {
    await go('approved', 'reversed');
    expect(await only()).toMatchObject({ id: 'reversal:a:2', wasApproved: true });
  });

  it('as another payout, with the one before; that is no approval', async () => {
    await go('pending');
    expect(await find(anAction({ id: 'a', payout: '12.00' }))).toBe(0);
    expect(await only()).toMatchObject({ id: 'payout-change:a:2', payout: '12.00', payoutBefore: '10.00' });
    expect(await only()).not.toHaveProperty('unseen');
  });

  it('not at all, when it says nothing', async () => {
    await go('pending');
    expect(await find(anAction({ id: 'a', state: 'other' }))).toBe(0);
    expect(await alerts()).toEqual([]);
  });
});

describe('what was not told yet is taken back by a change that contradicts it', () => {
  it('an approval, by a reversal', async () => {
    await go('pending', 'approved', 'reversed');
    expect(await standing()).toEqual({ 'approval:a:2': 'cancelled', 'reversal:a:3': 'owed' });
  });

  it('an approval that was told and not looked at', async () => {
    await go('pending', 'approved');
    await markNotified(accountId, ['approval:a:2'], TOLD);
    await go('reversed');
    expect(await standing()).toEqual({ 'approval:a:2': 'cancelled', 'reversal:a:3': 'owed' });
  });

  it('but not one that was told and looked at', async () => {
    await go('pending', 'approved');
    await markNotified(accountId, ['approval:a:2'], TOLD);
    await markSeen(accountId, ['approval:a:2'], TOLD);
    await go('reversed');
    expect(await standing()).toEqual({ 'approval:a:2': '', 'reversal:a:3': 'owed' });
  });

  it('a reversal, by a return to pending, after which an approval is news of its own', async () => {
    await go('pending', 'reversed', 'pending');
    expect(await standing()).toEqual({ 'reversal:a:2': 'cancelled' });
    await go('approved');
    expect(await standing()).toEqual({ 'reversal:a:2': 'cancelled', 'approval:a:4': 'owed unseen' });
  });

  it('a reversal of what was pending, by an approval, which is news', async () => {
    await go('pending', 'reversed', 'approved');
    expect(await standing()).toEqual({ 'reversal:a:2': 'cancelled', 'approval:a:3': 'owed unseen' });
  });

  it('nothing, by a state that nobody knows, or by another payout', async () => {
    await go('pending', 'approved', 'other');
    await find(anAction({ id: 'a', state: 'approved', payout: '11.00' }));
    expect(await standing()).toMatchObject({ 'approval:a:2': 'owed unseen' });
  });

  it('not a reversal, by the same state found again behind one that nobody knows', async () => {
    await go('pending', 'reversed', 'other', 'reversed');
    expect(await standing()).toEqual({ 'reversal:a:2': 'owed' });
  });

  it('no change of payout, by a reversal', async () => {
    await go('pending');
    await find(anAction({ id: 'a', payout: '12.00' }));
    await go('reversed');
    expect(await standing()).toEqual({ 'payout-change:a:2': 'owed', 'reversal:a:3': 'owed' });
  });

  it('nothing of another action', async () => {
    const both = (state: ActionState) => ['a', 'a:2'].map((id) => anAction({ id, state }));
    await find(...both('pending'));
    await find(...both('approved'));
    await go('reversed');
    expect(await standing()).toMatchObject({ 'approval:a:2': 'cancelled', 'approval:a:2:2': 'owed unseen' });
  });
});

describe('an approval that was reversed and restored before anybody was told', () => {
  const untold = 'approval:a:2';
  const again = 'approval:a:4';

  it('is told once, when it was not told before', async () => {
    await go('pending', 'approved', 'reversed', 'approved');
    expect(await standing()).toMatchObject({ 'reversal:a:3': 'cancelled', [again]: 'owed unseen' });
  });

  it('is not told again, and still to be looked at', async () => {
    await go('pending', 'approved');
    await markNotified(accountId, [untold], TOLD);
    await go('reversed', 'approved');
    expect(await standing()).toMatchObject({ [again]: 'unseen' });
    expect((await alerts()).find(({ id }) => id === again)?.notifiedAt).toBe(TOLD);
  });

  it('is not to be looked at again, and still to be told', async () => {
    await go('pending', 'approved');
    await markSeen(accountId, [untold], TOLD);
    await go('reversed', 'approved');
    expect(await standing()).toMatchObject({ [again]: 'owed' });
    expect((await alerts()).find(({ id }) => id === again)?.seenAt).toBe(TOLD);
  });

  it('is news, once its reversal was told', async () => {
    await go('pending', 'approved');
    await markNotified(accountId, [untold], TOLD);
    await markSeen(accountId, [untold], TOLD);
    await go('reversed');
    await markNotified(accountId, ['reversal:a:3'], TOLD);
    await go('approved');
    expect(await standing()).toMatchObject({ [again]: 'owed unseen' });
  });

  it('is news, when it was pending again in between', async () => {
    await go('pending', 'approved');
    await markNotified(accountId, [untold], TOLD);
    await markSeen(accountId, [untold], TOLD);
    await go('pending', 'reversed', 'approved');
    expect(await standing()).toMatchObject({ 'reversal:a:4': 'cancelled', 'approval:a:5': 'owed unseen' });
  });

  it('is owed and unseen, when it was approved before we came', async () => {
    await go('approved', 'reversed', 'approved');
    expect(await standing()).toEqual({ 'reversal:a:2': 'cancelled', 'approval:a:3': 'owed unseen' });
  });
});

describe('the first sale of a day', () => {
  const sale = (on: string, some: Parameters<typeof anAction>[0] = {}) =>
    anAction({ id: `of-${on}`, day: on, ...some });

  it('is told of today and yesterday, for somewhere it is still that day', async () => {
    await find(sale('2026-11-18'), sale('2026-11-17'), sale('2026-11-16'));
    expect(await standing()).toEqual({ 'first-sale:2026-11-17': 'owed', 'first-sale:2026-11-18': 'owed' });
    expect((await alerts())[0]).toMatchObject({ kind: 'first-sale', actionId: 'of-2026-11-17' });
  });

  it('is none that was reversed', async () => {
    await find(sale('2026-11-18', { state: 'reversed' }));
    expect(await alerts()).toEqual([]);
    await empty('2026-11-18');
    await find(sale('2026-11-18', { state: 'reversed', id: 'x' }), sale('2026-11-18', { id: 'y' }));
    expect(await only()).toMatchObject({ actionId: 'y' });
  });

  it('is none when the day had one already', async () => {
    await find(sale('2026-11-18', { state: 'reversed' }));
    await find(sale('2026-11-18', { id: 'second' }));
    expect(await alerts()).toEqual([]);
  });

  it('is not told again of a day that was emptied and filled anew', async () => {
    await find(sale('2026-11-18'));
    await markNotified(accountId, ['first-sale:2026-11-18'], TOLD);
    await empty('2026-11-18');
    await find(sale('2026-11-18', { id: 'another' }));
    expect(await only()).toMatchObject({ actionId: 'of-2026-11-18', notifiedAt: TOLD });
    expect(await only()).not.toHaveProperty('owed');
  });
});
