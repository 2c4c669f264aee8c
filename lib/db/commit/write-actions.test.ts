import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Action } from '@/lib/domain/action';
import { anAction, aSettledProgress, aStoredAction } from '@/tests/support/actions';
import { anAccount, day, instant, TODAY } from '@/tests/support/builders';
import { dumpDatabase, startWith } from '@/tests/support/fake-database';
import { openDatabase } from '../open';
import type { StoreName } from '../schema';
import { readOpenDays } from '../sum-days';
import { type ActionReading, type Committed, commitStep } from './commit-step';
import { toGoneRecord } from './set-aside';

const { id: accountId } = anAccount();
const SEEN = instant('2026-11-18T18:45:00Z');
const RECORDED = instant('2026-11-10T18:00:05Z');
const NOVEMBER = { from: day('2026-11-01'), to: TODAY };

function commit(actions: Action[], some: Partial<ActionReading> = {}): Promise<Committed> {
  return commitStep({
    accountId,
    epoch: 0,
    seenAt: SEEN,
    advance: (progress) => progress,
    actions: { actions, wholeDays: null, setAside: [], ...some },
  });
}

const stored = async (name: StoreName): Promise<unknown[]> => (await dumpDatabase())[name];

async function storedIds(): Promise<string[]> {
  const days = (await stored('actionDays')) as { actions: Action[] }[];
  return days.flatMap(({ actions }) => actions.map(({ id }) => id));
}

async function placesOf(): Promise<Record<string, string>> {
  const records = (await stored('places')) as { days: Record<string, string> }[];
  return Object.assign({}, ...records.map(({ days }) => days));
}

beforeEach(() => startWith(aSettledProgress()));
afterEach(() => vi.restoreAllMocks());

describe('a whole reading of some days', () => {
  const on = (date: string, id: string) => anAction({ id, day: date });
  const wholeDays = { from: day('2026-11-09'), to: day('2026-11-12') };

  it('replaces its first and its last day, and only adds to those beside them', async () => {
    await commit([
      on('2026-11-08', 'a'),
      on('2026-11-09', 'b'),
      on('2026-11-12', 'c'),
      on('2026-11-13', 'd'),
    ]);
    await commit([on('2026-11-08', 'e'), on('2026-11-13', 'f')], { wholeDays });
    expect((await storedIds()).toSorted()).toEqual(['a', 'd', 'e', 'f']);
    expect(await stored('setAside')).toMatchObject([
      { key: 'b', reason: 'disappeared' },
      { key: 'c', reason: 'disappeared' },
    ]);
  });

  it('replaces a day that got rows as well as one that got none', async () => {
    await commit([on('2026-11-09', 'a'), on('2026-11-09', 'b'), on('2026-11-12', 'c')]);
    await commit([on('2026-11-09', 'b')], { wholeDays });
    expect(await storedIds()).toEqual(['b']);
  });
});

describe('a reading that brings what is known', () => {
  it('writes nothing but the cursor, in part and whole', async () => {
    const rows = [anAction({ id: 'a', recordedAt: RECORDED }), anAction({ id: 'b', day: '2026-11-12' })];
    await commit(rows);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await commit(rows);
    await commit(rows, { wholeDays: NOVEMBER });
    const written = put.mock.contexts.map((store) => (store as IDBObjectStore).name);
    expect(written).toEqual(['progress', 'progress']);
  });
});

describe('a day', () => {
  it('can still change while one of its actions can', async () => {
    await commit([anAction({ id: 'a' }), anAction({ id: 'b', state: 'approved' })]);
    expect(await readOpenDays(accountId)).toEqual(['2026-11-10']);
    await commit([anAction({ id: 'a', state: 'approved' })]);
    expect(await readOpenDays(accountId)).toEqual([]);
  });
});

describe('an approval in the outbox', () => {
  it('says whose it is and what it pays, owed and unseen', async () => {
    await commit([anAction({ id: 'a' })]);
    await commit([anAction({ id: 'a', state: 'approved', payout: '9.50' })]);
    expect(await stored('alerts')).toEqual([
      {
        id: 'approval:a:2',
        accountId,
        kind: 'approval',
        actionId: 'a',
        programId: '20101',
        programName: 'Nordlys Ski',
        payout: '9.50',
        currency: 'USD',
        day: '2026-11-10',
        foundAt: SEEN,
        notifiedAt: null,
        seenAt: null,
        unseen: 1,
        owed: 1,
      },
    ]);
  });
});

describe('the place of an action', () => {
  const a = anAction({ id: 'a', recordedAt: RECORDED });
  const b = anAction({ id: 'b', recordedAt: RECORDED, day: '2026-11-11' });
  const c = anAction({ id: 'c', recordedAt: RECORDED, day: '2026-11-12' });

  it('is kept by the date it was recorded on, or with those that have none', async () => {
    await commit([a, anAction({ id: 'z', recordedAt: null })]);
    expect(await stored('places')).toEqual([
      { accountId, recordedOn: '2026-11-10', days: { a: '2026-11-10' } },
      { accountId, recordedOn: 'unknown', days: { z: '2026-11-10' } },
    ]);
  });

  it('is forgotten when it vanishes, and those of the others recorded that day are not', async () => {
    await commit([a, b, c]);
    await commit([{ ...c, day: day('2026-11-13') }], { wholeDays: NOVEMBER });
    expect(await placesOf()).toEqual({ c: '2026-11-13' });
    expect(await storedIds()).toEqual(['c']);
  });

  it('is forgotten for all that vanish in one reading', async () => {
    await commit([a, b, c]);
    await commit([], { wholeDays: NOVEMBER });
    expect(await placesOf()).toEqual({});
  });

  it('that is out of date is put right, and moves nothing', async () => {
    await commit([a]);
    const wrong = { a: day('2026-11-12') } as never;
    await (await openDatabase()).put('places', { accountId, recordedOn: '2026-11-10' as never, days: wrong });
    const { changedDays } = await commit([a]);
    expect(changedDays).toEqual([]);
    expect(await storedIds()).toEqual(['a']);
    expect(await placesOf()).toEqual({ a: '2026-11-10' });
  });

  it('that nobody knows leaves none when its action vanishes', async () => {
    await commit([a]);
    await (await openDatabase()).clear('places');
    await commit([], { wholeDays: NOVEMBER });
    expect(await stored('places')).toEqual([]);
  });
});

describe('an action that vanished and is back', () => {
  it('just as it was is counted again, with its history and beside the others of its day', async () => {
    await commit([anAction({ id: 'a' }), anAction({ id: 'b' })]);
    await commit([anAction({ id: 'b', payout: '9.00' })]);
    await commit([anAction({ id: 'a' })], { wholeDays: NOVEMBER });
    expect(await storedIds()).toEqual(['a']);
    const { changedDays } = await commit([anAction({ id: 'b', payout: '9.00' })]);
    expect(changedDays).toEqual(['2026-11-10']);
    expect(await stored('actionDays')).toMatchObject([
      { actions: [{ id: 'a' }, { id: 'b', history: [{ payout: '10.00' }, { payout: '9.00' }] }] },
    ]);
    expect(await stored('earningDays')).toMatchObject([{ lines: [{ count: 2, payout: '19.00' }] }]);
  });

  it('brings no older copy over the one that is stored', async () => {
    await commit([anAction({ id: 'a', payout: '8.00' })]);
    const known = await stored('actionDays');
    const older = aStoredAction({ id: 'a', payout: '3.00' });
    await (await openDatabase()).put('setAside', toGoneRecord(accountId, older, SEEN));
    const { changedDays } = await commit([anAction({ id: 'a', payout: '8.00' })]);
    expect(changedDays).toEqual([]);
    expect(await stored('actionDays')).toEqual(known);
    expect(await stored('setAside')).toEqual([]);
  });

  it('was it only unreadable, even as text, begins no history of its own', async () => {
    const unreadable = { key: 'a', reason: 'no-payout', day: TODAY, raw: '{"Id":"a","Pay' };
    await commit([], { setAside: [unreadable] });
    await commit([anAction({ id: 'a' })]);
    expect(await stored('actionDays')).toMatchObject([{ actions: [{ id: 'a', history: [{}] }] }]);
    expect(await stored('setAside')).toEqual([]);
  });
});

describe('rows that came without an id', () => {
  const row = (key: string, on: string | null) => ({
    key,
    reason: 'no-id',
    day: on === null ? null : day(on),
    raw: '{}',
  });
  const wholeDays = { from: day('2026-11-09'), to: day('2026-11-12') };
  const keys = async () => ((await stored('setAside')) as { key: string }[]).map(({ key }) => key);

  it('go once their day was read whole without them', async () => {
    const rows = [row('row:1', '2026-11-09'), row('row:2', '2026-11-12'), row('row:3', '2026-11-10')];
    await commit([], { setAside: rows });
    await commit([], { wholeDays, setAside: [row('row:3', '2026-11-10')] });
    expect(await keys()).toEqual(['row:3']);
  });

  it('stay while their day was not read whole, or is not known', async () => {
    const rows = [row('row:1', '2026-11-08'), row('row:2', '2026-11-13'), row('row:3', null)];
    await commit([], { setAside: rows });
    await commit([], { wholeDays });
    await commit([anAction({ id: 'a', day: '2026-11-08' })]);
    expect(await keys()).toEqual(['row:1', 'row:2', 'row:3']);
  });

  it('are not taken for rows that have one', async () => {
    await commit([], { setAside: [row('a', '2026-11-10')] });
    await commit([], { wholeDays });
    expect(await keys()).toEqual(['a']);
  });
});
