import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Action, ActionState } from '@/lib/domain/action';
import { summarizeDay } from '@/lib/domain/earning';
import { toAccountId } from '@/lib/domain/id';
import type { Progress } from '@/lib/domain/progress';
import { anAction, aProgram, aProgress, aSettledProgress } from '@/tests/support/actions';
import { anAccount, day, instant, TODAY } from '@/tests/support/builders';
import { dumpDatabase, startWith } from '@/tests/support/fake-database';
import { trials } from '@/tests/support/trials';
import { readUnseenAlerts } from '../alerts';
import { onChange } from '../changes';
import { DatabaseError, SupersededError } from '../database-error';
import { eraseAccount } from '../erase-account';
import { openDatabase } from '../open';
import { beginRun, readProgress } from '../progress';
import type { EarningDayRecord, SumDayRecord } from '../schema';
import { readOpenDays } from '../sum-days';
import { type ActionReading, type Committed, commitStep, type StepCommit } from './commit-step';

const { id: accountId } = anAccount();
const SEEN = instant('2026-11-18T18:45:00Z');
const NOVEMBER = { from: day('2026-11-01'), to: TODAY };

function aStep(some: Partial<StepCommit> = {}): StepCommit {
  return { accountId, epoch: 0, seenAt: SEEN, advance: (progress) => progress, ...some };
}

function commit(actions: Action[], some: Partial<ActionReading> = {}): Promise<Committed> {
  return commitStep(aStep({ actions: { actions, wholeDays: null, setAside: [], ...some } }));
}

async function storedActions(): Promise<Action[]> {
  const { actionDays } = await dumpDatabase();
  return (actionDays as { actions: Action[] }[]).flatMap(({ actions }) => actions);
}

beforeEach(() => startWith(aSettledProgress()));

describe('one step of a run', () => {
  it('writes days, totals, alerts, what was set aside and the cursor together', async () => {
    await commit([anAction({ id: 'a' })]);
    const row = { key: 'x', reason: 'no-payout', day: null, raw: '{}' };
    const { progress, changedDays, approvals } = await commitStep(
      aStep({
        actions: {
          actions: [anAction({ id: 'a', state: 'approved' }), anAction({ id: 'b', day: '2026-11-12' })],
          wholeDays: null,
          setAside: [row],
        },
        advance: (before) => ({ ...before, updatesReadTo: SEEN }),
      }),
    );
    expect(changedDays.toSorted()).toEqual(['2026-11-10', '2026-11-12']);
    expect(approvals).toBe(1);
    expect(progress.updatesReadTo).toBe(SEEN);
    const stored = await dumpDatabase();
    expect(stored.progress).toEqual([progress]);
    expect(stored.actionDays).toHaveLength(2);
    expect(stored.alerts).toMatchObject([{ actionId: 'a', payout: '10.00', unseen: 1, owed: 1 }]);
    expect(stored.setAside).toEqual([{ ...row, accountId, seenAt: SEEN }]);
    expect(stored.earningDays).toMatchObject([
      { day: '2026-11-10', lines: [{ state: 'approved', count: 1, payout: '10.00' }] },
      { day: '2026-11-12', lines: [{ state: 'pending', count: 1, payout: '10.00' }] },
    ]);
  });

  it('replaces the programs, so that one that was left is gone', async () => {
    await commitStep(aStep({ programs: [aProgram({ id: '1' }), aProgram({ id: '2' })] }));
    await commitStep(aStep({ programs: [aProgram({ id: '2', name: 'Renamed' })] }));
    expect((await dumpDatabase()).programs).toEqual([
      { ...aProgram({ id: '2', name: 'Renamed' }), accountId },
    ]);
  });

  it('keeps the programs that nobody could read beside them, as the last list brought them', async () => {
    const row = (key: string) => ({ key, reason: 'no-name', day: null, raw: '{}' });
    await commitStep(
      aStep({ programs: [aProgram()], programsSetAside: [row('program:1'), row('program:2')] }),
    );
    await commitStep(aStep({ programs: [aProgram()], programsSetAside: [row('program:2')] }));
    const seen = { accountId, seenAt: SEEN };
    expect((await dumpDatabase()).setAside).toEqual([{ ...row('program:2'), ...seen }]);
    await commitStep(aStep({ programs: [aProgram()] }));
    expect((await dumpDatabase()).setAside).toEqual([]);
  });

  it('that brings no actions changes no day and tells nothing', async () => {
    const { changedDays, approvals } = await commitStep(aStep({ programs: [aProgram()] }));
    expect({ changedDays, approvals }).toEqual({ changedDays: [], approvals: 0 });
  });

  it('replaces a day’s clicks by a later file', async () => {
    const clicks = { day: TODAY, programs: [], whole: true, complete: false, readAt: SEEN };
    await commitStep(aStep({ clicks: [clicks] }));
    await commitStep(aStep({ clicks: [{ ...clicks, complete: true }] }));
    expect((await dumpDatabase()).clickDays).toEqual([{ ...clicks, accountId, complete: true }]);
  });

  it('marks the days that can still change, and no longer when they cannot', async () => {
    await commit([
      anAction({ id: 'a', day: '2026-11-10' }),
      anAction({ id: 'b', day: '2026-11-11', state: 'approved' }),
      anAction({ id: 'c', day: '2026-11-12', state: 'other' }),
    ]);
    expect(await readOpenDays(accountId)).toEqual(['2026-11-10', '2026-11-12']);
    await commit([anAction({ id: 'a', day: '2026-11-10', state: 'reversed' })]);
    expect(await readOpenDays(accountId)).toEqual(['2026-11-12']);
  });

  it('tells other pages after it was written, and not when nothing was', async () => {
    const heard: unknown[] = [];
    const stop = onChange((change) => heard.push(change));
    await commit([anAction()]);
    await expect(commitStep(aStep({ epoch: 9 }))).rejects.toThrow(SupersededError);
    await vi.waitFor(() => expect(heard).toEqual([{ accountId, days: ['2026-11-10'] }]));
    stop();
  });
});

describe('a run that was overtaken', () => {
  it('writes nothing, whichever epoch it has', async () => {
    await commit([anAction()]);
    await beginRun(accountId, (progress) => progress);
    const before = await dumpDatabase();
    const programs = [aProgram()];
    for (const epoch of [-1, 0, 2, Number.NaN])
      await expect(commitStep(aStep({ epoch, programs }))).rejects.toThrow(SupersededError);
    await expect(commitStep(aStep({ programs }))).rejects.toThrow('A newer run owns this account');
    expect(await dumpDatabase()).toEqual(before);
    await commitStep(aStep({ epoch: 1, programs }));
    expect((await dumpDatabase()).programs).toHaveLength(1);
  });

  it('by a disconnection writes nothing at all', async () => {
    await eraseAccount(accountId);
    await expect(commit([anAction()])).rejects.toThrow(SupersededError);
    expect(Object.values(await dumpDatabase()).flat()).toEqual([]);
  });

  it('whose account never existed writes nothing', async () => {
    const stranger = toAccountId('00000000-0000-4000-8000-000000000000');
    await expect(commitStep(aStep({ accountId: stranger }))).rejects.toThrow(SupersededError);
    expect(await readProgress(stranger)).toBeUndefined();
  });
});

describe('a failure in the middle', () => {
  afterEach(() => vi.restoreAllMocks());

  const step = aStep({
    actions: {
      actions: [anAction({ id: 'a', state: 'approved' }), anAction({ id: 'b', day: '2026-11-11' })],
      wholeDays: NOVEMBER,
      setAside: [{ key: 'x', reason: 'no-payout', day: null, raw: '{}' }],
    },
    programs: [aProgram({ id: '9' })],
    clicks: [{ day: TODAY, programs: [], whole: true, complete: true, readAt: SEEN }],
    advance: (progress) => ({ ...progress, updatesReadTo: SEEN }),
  });

  /** The disk is full from the given write on. */
  function failFromWrite(failing: number): { writes: () => number } {
    let writes = 0;
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      writes += 1;
      if (writes >= failing) throw new DOMException('The disk is full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    return { writes: () => writes };
  }

  it('at any write leaves everything as it was, and the next try succeeds', async () => {
    await commit([anAction({ id: 'a' }), anAction({ id: 'gone', day: '2026-11-15' })]);
    const before = await dumpDatabase();
    const all = failFromWrite(Number.POSITIVE_INFINITY);
    await commitStep(step);
    const after = await dumpDatabase();
    expect(all.writes()).toBeGreaterThan(8);
    for (let failing = 1; failing <= all.writes(); failing += 1) {
      vi.restoreAllMocks();
      await startWith(aSettledProgress());
      await commit([anAction({ id: 'a' }), anAction({ id: 'gone', day: '2026-11-15' })]);
      failFromWrite(failing);
      const error = await commitStep(step).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(DatabaseError);
      expect(error).toMatchObject({ kind: 'storage-full' });
      expect(await dumpDatabase()).toEqual(before);
      vi.restoreAllMocks();
      await commitStep(step);
      expect(await dumpDatabase()).toEqual(after);
    }
  });

  it('of our own making is thrown as it is, with nothing written', async () => {
    const before = await dumpDatabase();
    const bug = new TypeError('a bug');
    const advance = () => {
      throw bug;
    };
    await expect(commitStep({ ...step, advance })).rejects.toBe(bug);
    expect(await dumpDatabase()).toEqual(before);
  });

  it('through a value that cannot be stored writes nothing either', async () => {
    const before = await dumpDatabase();
    const unstorable = anAction({ id: 'b', orderId: (() => '') as never });
    await expect(commit([anAction({ id: 'a' }), unstorable])).rejects.toThrow();
    expect(await dumpDatabase()).toEqual(before);
  });
});

describe('approvals', () => {
  it('are told only after the baseline', async () => {
    await startWith(aProgress());
    await commit([anAction()]);
    const { approvals } = await commit([anAction({ state: 'approved' })]);
    expect(approvals).toBe(0);
    expect((await dumpDatabase()).alerts).toEqual([]);
  });

  it('that complete the baseline are still history', async () => {
    await startWith(aProgress());
    await commit([anAction()]);
    const baseline = (progress: Progress) => ({ ...progress, baselineAt: SEEN });
    const actions = { actions: [anAction({ state: 'approved' })], wholeDays: NOVEMBER, setAside: [] };
    await commitStep(aStep({ actions, advance: baseline }));
    expect((await dumpDatabase()).alerts).toEqual([]);
  });

  it('are told once, however often they are read', async () => {
    await commit([anAction()]);
    const approved = [anAction({ state: 'approved' })];
    const told = [
      await commit(approved),
      await commit(approved, { wholeDays: NOVEMBER }),
      await commit(approved),
    ];
    expect(told.map(({ approvals }) => approvals)).toEqual([1, 0, 0]);
    expect(await readUnseenAlerts(accountId)).toHaveLength(1);
  });

  it('are told again when an action was restored and approved anew', async () => {
    for (const state of ['pending', 'approved', 'reversed', 'pending', 'approved'] as const)
      await commit([anAction({ state })]);
    expect((await readUnseenAlerts(accountId)).map(({ id }) => id)).toEqual(['approval:1000.1.1:5']);
  });
});

describe('rows kept aside', () => {
  const unreadable = { key: 'a', reason: 'no-payout', day: TODAY, raw: '{"Id":"a"}' };

  it('leave what was known of the action as it was', async () => {
    await commit([anAction({ id: 'a' })]);
    await commit([], { wholeDays: NOVEMBER, setAside: [unreadable] });
    expect(await storedActions()).toMatchObject([{ id: 'a', payout: '10.00' }]);
  });

  it('go once they can be read', async () => {
    await commit([], { setAside: [unreadable, { ...unreadable, key: 'b' }] });
    await commit([anAction({ id: 'a' })]);
    expect((await dumpDatabase()).setAside).toMatchObject([{ key: 'b' }]);
  });

  it('are kept once, though they are read again', async () => {
    await commit([], { setAside: [unreadable] });
    await commit([], { setAside: [unreadable] });
    expect((await dumpDatabase()).setAside).toHaveLength(1);
  });

  it('hold what a whole reading no longer brings, and give its history back when it returns', async () => {
    await commit([anAction({ id: 'a' })]);
    await commit([anAction({ id: 'a', payout: '9.00' })]);
    await commit([], { wholeDays: NOVEMBER });
    expect(await storedActions()).toEqual([]);
    const { setAside, earningDays, sumDays, places } = await dumpDatabase();
    expect(setAside).toMatchObject([{ key: 'a', reason: 'disappeared', day: '2026-11-10' }]);
    expect([earningDays, sumDays]).toEqual([[], []]);
    expect(places).toMatchObject([{ days: {} }]);
    await commit([anAction({ id: 'a', payout: '9.00', state: 'approved' })]);
    const [back] = await storedActions();
    expect(back).toMatchObject({ history: [{ payout: '10.00' }, { payout: '9.00' }, { state: 'approved' }] });
    expect((await dumpDatabase()).setAside).toEqual([]);
  });

  it('are of one account: the other’s row of the same key stays', async () => {
    const other = toAccountId('11111111-1111-4111-8111-111111111111');
    await startWith(aSettledProgress(), aSettledProgress({ accountId: other }));
    const actions = { actions: [], wholeDays: null, setAside: [unreadable] };
    await commitStep(aStep({ actions }));
    await commitStep(aStep({ actions, accountId: other }));
    await commit([anAction({ id: 'a' })]);
    expect((await dumpDatabase()).setAside).toMatchObject([{ accountId: other }]);
  });
});

describe('an action whose event date moves', () => {
  it('is counted on its new day and no longer on the old, also when only a part was read', async () => {
    await commit([anAction({ id: 'a', day: '2026-11-10' }), anAction({ id: 'b', day: '2026-11-10' })]);
    const { changedDays } = await commit([anAction({ id: 'a', day: '2026-11-11', payout: '7.00' })]);
    expect(changedDays.toSorted()).toEqual(['2026-11-10', '2026-11-11']);
    expect((await dumpDatabase()).earningDays).toMatchObject([
      { day: '2026-11-10', lines: [{ count: 1, payout: '10.00' }] },
      { day: '2026-11-11', lines: [{ count: 1, payout: '7.00' }] },
    ]);
  });

  it('and is approved meanwhile is told', async () => {
    await commit([anAction({ id: 'a', day: '2026-11-10' })]);
    const { approvals } = await commit([anAction({ id: 'a', day: '2026-11-11', state: 'approved' })]);
    expect(approvals).toBe(1);
  });
});

const someAction = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
    day: fc.constantFrom('2026-11-09', '2026-11-10', '2026-11-11'),
    state: fc.constantFrom<ActionState>('pending', 'approved', 'reversed', 'other'),
    payout: fc.constantFrom('1.00', '2.50', '-3.125'),
  })
  // impact.com's creation date never changes; half of these actions have none.
  .map((some) => anAction({ ...some, recordedAt: some.id < 'd' ? SEEN : null }));
const someRows = fc.uniqueArray(someAction, { selector: ({ id }) => id });
const someReadings = fc.array(fc.record({ rows: someRows, whole: fc.boolean() }), {
  minLength: 1,
  maxLength: 5,
});

describe('any readings, one after another', () => {
  it('count each action once, with totals that are its days’ own, and change nothing when repeated', async () => {
    await fc.assert(
      fc.asyncProperty(someReadings, async (readings) => {
        await startWith(aSettledProgress());
        const wholeDays = { from: day('2026-11-01'), to: TODAY };
        const read = ({ rows, whole }: (typeof readings)[number]) =>
          commit(rows, { wholeDays: whole ? wholeDays : null });
        for (const reading of readings) await read(reading);
        const stored = await storedActions();
        expect(new Set(stored.map(({ id }) => id)).size).toBe(stored.length);
        const before = await dumpDatabase();
        for (const { day: on, lines } of before.earningDays as EarningDayRecord[])
          expect({ lines }).toEqual(summarizeDay(stored.filter((action) => action.day === on)).earnings);
        for (const { day: on, lines, locks } of before.sumDays as SumDayRecord[])
          expect({ lines, locks }).toEqual(summarizeDay(stored.filter((action) => action.day === on)).sums);
        const again = await read(readings.at(-1)!);
        expect(again).toMatchObject({ changedDays: [], approvals: 0 });
        expect(await dumpDatabase()).toEqual(before);
      }),
      { numRuns: trials(60, 1_000) },
    );
  });
});

it('asks the browser for one strictly durable transaction over all it may write', async () => {
  await openDatabase();
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await commit([anAction()]);
  expect(transaction.mock.calls).toHaveLength(1);
  const [stores, mode, options] = transaction.mock.calls[0]!;
  expect([...stores].toSorted()).toEqual([
    'actionDays',
    'alerts',
    'clickDays',
    'columnDays',
    'earningDays',
    'places',
    'programs',
    'progress',
    'setAside',
    'sumDays',
  ]);
  expect([mode, options]).toEqual(['readwrite', { durability: 'strict' }]);
  vi.restoreAllMocks();
});
