/** Runs inside a real browser: the same actions, committed as days and written as rows. */
import { openDB } from 'idb';
import { commitStep } from '@/lib/db/commit/commit-step';
import { addProgress } from '@/lib/db/progress';
import type { Action } from '@/lib/domain/action';
import { addDays, type Day, type DayRange, toDay, toInstantText } from '@/lib/domain/day';
import { summarizeDay } from '@/lib/domain/earning';
import { toAccountId, toActionId, toProgramId } from '@/lib/domain/id';
import type { Decimal } from '@/lib/domain/money';
import { startProgress } from '@/lib/domain/sync-plan';
import { splitDays } from '@/lib/domain/window';

const DAYS = 1_095;
const TODAY = toDay('2026-11-18');
const NOW_MS = Date.parse('2026-11-18T20:00:00Z');

export interface CommitTimes {
  daysMs: number;
  rowsMs: number;
}

/** Both ways, one after the other, each into a database of its own. */
export async function measureCommit(count: number): Promise<CommitTimes> {
  const actions = Array.from({ length: count }, (_, index) => anAction(index));
  return {
    rowsMs: await measure(() => writeRows(actions)),
    daysMs: await measure(() => commitDays(actions)),
  };
}

async function measure(work: () => Promise<void>): Promise<number> {
  const startMs = performance.now();
  await work();
  return performance.now() - startMs;
}

async function commitDays(actions: readonly Action[]): Promise<void> {
  const accountId = toAccountId(crypto.randomUUID());
  await addProgress(startProgress(accountId, NOW_MS, 'UTC'));
  for (const days of splitDays({ from: addDays(TODAY, 1 - DAYS), to: TODAY })) {
    await commitStep({
      accountId,
      epoch: 0,
      seenAt: toInstantText(NOW_MS),
      advance: (progress) => progress,
      actions: { actions: actions.filter(({ day }) => isWithin(day, days)), wholeDays: days, setAside: [] },
    });
  }
}

/** What the lists filter, search and sort by; days answer all of it from their columns. */
const INDEXES = ['day', 'lockingOn', 'state', 'programId', 'orderId', 'subId1', 'sharedId'];

/** The usual way: a record for each action, with the indexes the same lists need, and each day's totals. */
async function writeRows(actions: readonly Action[]): Promise<void> {
  const database = await openDB(`rows-${crypto.randomUUID()}`, 1, {
    upgrade(created) {
      const store = created.createObjectStore('actions', { keyPath: 'id' });
      for (const index of INDEXES) store.createIndex(index, index);
      created.createObjectStore('totals', { keyPath: 'day' });
    },
  });
  for (const days of splitDays({ from: addDays(TODAY, 1 - DAYS), to: TODAY })) {
    const transaction = database.transaction(['actions', 'totals'], 'readwrite', { durability: 'strict' });
    const step = actions.filter(({ day }) => isWithin(day, days));
    for (const action of step) void transaction.objectStore('actions').put(action);
    for (const [day, ofDay] of Map.groupBy(step, (action) => action.day))
      void transaction.objectStore('totals').put({ day, ...summarizeDay(ofDay) });
    await transaction.done;
  }
  database.close();
}

function isWithin(day: Day, { from, to }: DayRange): boolean {
  return day >= from && day <= to;
}

const days = Array.from({ length: DAYS }, (_, index) => addDays(TODAY, -index));

function anAction(index: number): Action {
  const day = days[index % DAYS] ?? TODAY;
  const at = toInstantText(`${day}T12:00:00Z`);
  return {
    id: toActionId(`20101.6101.${1_000_000 + index}`),
    programId: toProgramId(String(20_101 + (index % 40))),
    programName: 'Nordlys Ski',
    trackerName: 'Online Sale',
    state: index % 3 === 0 ? 'pending' : 'approved',
    stateText: index % 3 === 0 ? 'PENDING' : 'APPROVED',
    payout: `${index % 90}.25` as Decimal,
    intendedPayout: `${index % 90}.25` as Decimal,
    saleAmount: `${index % 900}.50` as Decimal,
    currency: index % 5 === 0 ? 'EUR' : 'USD',
    day,
    eventAt: at,
    clickedAt: at,
    recordedAt: at,
    lockingAt: at,
    lockingOn: day,
    clearedAt: null,
    orderId: `NW-${index}`,
    promoCode: '',
    referringDomain: 'trailnotes.example',
    customerCountry: 'US',
    subId1: 'gear-guide',
    subId2: '',
    subId3: '',
    sharedId: '',
  };
}

Object.assign(globalThis, { measureCommit });
