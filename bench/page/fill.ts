/** Runs inside a real browser: fills the extension's database with as many invented actions as wanted. */
import { openDatabase } from '@/lib/db/open';
import { isOpen, type StoredAction } from '@/lib/domain/action';
import { toColumns } from '@/lib/domain/columns';
import { packColumns } from '@/lib/domain/columns-packed';
import { addDays, type Day, dayAt, listDays, toInstantText } from '@/lib/domain/day';
import { summarizeDay } from '@/lib/domain/earning';
import { toAccountId } from '@/lib/domain/id';
import { startProgress } from '@/lib/domain/sync-plan';
import { createInventor, PROGRAMS } from './invented-actions';

/** How many days are written in one transaction. */
const BATCH = 20;
const ACCOUNT = toAccountId('6f1c2a52-4b7e-4c39-9d60-2a3b8c1d0e4f');
const TIME_ZONE = 'UTC';

export interface FillOptions {
  actions: number;
  /** Over how many days, today the last; three years unless told otherwise. */
  days?: number;
}

export interface Filled {
  accountId: string;
  actions: number;
  tookMs: number;
}

/** Writes one account that has read all of its history, its actions spread evenly, programs and clicks. */
export async function fillDatabase({ actions, days = 1_095 }: FillOptions): Promise<Filled> {
  const startMs = performance.now();
  const today = dayAt(Date.now(), TIME_ZONE);
  const from = addDays(today, 1 - days);
  const all = listDays({ from, to: today });
  const invent = createInventor(today);
  for (let start = 0; start < all.length; start += BATCH) {
    const batch = all.slice(start, start + BATCH).map((day, index) => {
      const first = Math.floor(((start + index) * actions) / days);
      const next = Math.floor(((start + index + 1) * actions) / days);
      return { day, actions: Array.from({ length: next - first }, (_, row) => invent(day, first + row)) };
    });
    await writeDays(batch);
  }
  await writeAccount(from);
  return { accountId: ACCOUNT, actions, tookMs: performance.now() - startMs };
}

async function writeDays(batch: { day: Day; actions: StoredAction[] }[]): Promise<void> {
  const database = await openDatabase();
  const transaction = database.transaction(
    ['actionDays', 'earningDays', 'sumDays', 'columnDays', 'clickDays'],
    'readwrite',
    {
      durability: 'relaxed',
    },
  );
  for (const { day, actions } of batch) {
    const key = { accountId: ACCOUNT, day };
    void transaction.objectStore('clickDays').put({ ...key, ...someClicks(day, actions.length) });
    if (actions.length === 0) continue;
    const mark = actions.some(isOpen) ? ({ open: 1 } as const) : {};
    void transaction.objectStore('actionDays').put({ ...key, actions });
    const { earnings, sums } = summarizeDay(actions);
    void transaction.objectStore('earningDays').put({ ...key, ...earnings });
    void transaction.objectStore('sumDays').put({ ...key, ...sums, ...mark });
    void transaction.objectStore('columnDays').put({ ...key, ...packColumns(toColumns(actions)) });
  }
  await transaction.done;
}

function someClicks(day: Day, actions: number) {
  const programs = PROGRAMS.map(({ id }, index) => ({ programId: id, clicks: actions + index }));
  return { programs, whole: true, complete: true, readAt: toInstantText(`${day}T23:59:59Z`) };
}

/** How far the account has been read, and its programs; in extension storage, where there is one, the account. */
async function writeAccount(historyFrom: Day): Promise<void> {
  const now = toInstantText(Date.now());
  const database = await openDatabase();
  await database.put('progress', {
    ...startProgress(ACCOUNT, Date.now(), TIME_ZONE),
    historyFrom,
    readBackTo: historyFrom,
    baselineAt: now,
    updatesReadTo: now,
    lockingReadAt: now,
    reconciledAt: now,
    programsReadAt: now,
    lastTryAt: now,
    lastCompleteAt: now,
  });
  for (const program of PROGRAMS) await database.put('programs', { ...program, accountId: ACCOUNT });
  const account = {
    id: ACCOUNT,
    label: 'Trailhead Media',
    companyName: 'Trailhead Media LLC',
    currency: 'USD',
    timeZone: TIME_ZONE,
    connectedAt: now,
  };
  await extensionStorage()?.set({ accounts: [account] });
}

interface Storage {
  set(items: Record<string, unknown>): Promise<void>;
}

function extensionStorage(): Storage | undefined {
  return (globalThis as { chrome?: { storage?: { local: Storage } } }).chrome?.storage?.local;
}

Object.assign(globalThis, { fillDatabase });
