/**
 * What the extension keeps, read raw: every store of its database (of actions, what the checks look at, for they
 * are many) and all of its settings.
 */
import type { FaultBrowser } from './types.ts';

/** The fields of the stores that checks look at; everything else is carried along and compared whole. */
export interface Dump {
  /** 0 when there is no database. */
  version: number;
  actionDays: ActionDay[];
  /** From version 3 on. */
  columnDays: { day: string; count: number }[];
  earningDays: EarningDay[];
  /** From version 4 on. */
  sumDays: SumDay[];
  places: Place[];
  alerts: StoredAlert[];
  progress: StoredProgress[];
  clickDays: ClickDay[];
  syncRuns: StoredRun[];
  setAside: unknown[];
  programs: unknown[];
  budgets: unknown[];
  meta: unknown[];
}

export interface ClickDay {
  day: string;
  complete: boolean;
  /** Whether every program is in it; missing means yes. */
  whole?: boolean;
  programs: { programId: string; clicks: number }[];
}

export interface ActionDay {
  day: string;
  actions: StoredAction[];
}

export interface StoredAction {
  id: string;
  programId: string;
  state: 'pending' | 'approved' | 'reversed' | 'other';
  payout: string;
  intendedPayout: string;
  saleAmount: string;
  currency: string;
  day: string;
  recordedAt: string | null;
  lockingOn: string | null;
  history: { seenAt: string; state: string; payout: string }[];
}

/** Before version 4, `locks` and `open` stood here. */
export interface EarningDay extends Partial<Pick<SumDay, 'locks' | 'open'>> {
  day: string;
  lines: ProgramLine[];
}

export interface SumDay {
  day: string;
  open?: 1;
  lines: MoneyLine[];
  locks: { on: string; currency: string; count: number; payout: string }[];
}

export interface ProgramLine extends MoneyLine {
  programId: string;
}

export interface MoneyLine {
  currency: string;
  state: string;
  count: number;
  payout: string;
  intendedPayout: string;
  saleAmount: string;
}

interface Place {
  recordedOn: string;
  days: Record<string, string>;
}

export interface StoredAlert {
  id: string;
  actionId: string;
  owed?: 1;
  notifiedAt: string | null;
}

export interface StoredProgress {
  accountId: string;
  epoch: number;
  firstDays: { from: string; to: string };
  historyFrom: string;
  readBackTo: string | null;
  baselineAt: string | null;
  updatesReadTo: string;
  reconciledAt: string | null;
  lastTryAt: string | null;
  failure: { kind: string } | null;
  rebuiltAt?: string | null;
}

export interface StoredRun {
  startedAt: string;
  endedAt: string | null;
  epoch: number;
  requests: number;
  failure: { kind: string } | null;
}

const DATABASE = 'partner-pulse';

/** Looks before it opens: opening a database that is not there would make one. */
const READ = `(async () => {
  const wanted = ['id', 'programId', 'state', 'payout', 'intendedPayout', 'saleAmount', 'currency', 'day',
    'recordedAt', 'lockingOn', 'history'];
  const pick = (action) => Object.fromEntries(wanted.map((name) => [name, action[name]]));
  const LEAN = {
    actionDays: (it) => ({ ...it, actions: it.actions.map(pick) }),
    columnDays: ({ day, count }) => ({ day, count }),
  };
  const known = (await indexedDB.databases()).find(({ name }) => name === '${DATABASE}');
  if (!known) return '{}';
  const database = await new Promise((resolve, reject) => {
    const opening = indexedDB.open('${DATABASE}');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  database.onversionchange = () => database.close();
  const names = [...database.objectStoreNames];
  const found = { version: database.version };
  if (names.length > 0) {
    const transaction = database.transaction(names);
    await Promise.all(names.map((name) => new Promise((resolve, reject) => {
      const asking = transaction.objectStore(name).getAll();
      asking.onsuccess = () => { found[name] = asking.result.map(LEAN[name] ?? ((it) => it)); resolve(); };
      asking.onerror = () => reject(asking.error);
    })));
  }
  database.close();
  return JSON.stringify(found);
})()`;

/** A dump of no database. */
export const NOTHING: Dump = {
  version: 0,
  actionDays: [],
  columnDays: [],
  earningDays: [],
  sumDays: [],
  places: [],
  alerts: [],
  progress: [],
  clickDays: [],
  syncRuns: [],
  setAside: [],
  programs: [],
  budgets: [],
  meta: [],
};

export async function readDump(browser: FaultBrowser): Promise<Dump> {
  // As text: a debugger takes seconds to take twenty thousand actions apart.
  return { ...NOTHING, ...JSON.parse(await browser.evaluate<string>(READ)) };
}

/** The alerts alone: of a large account a whole dump takes seconds. */
export async function readAlerts(browser: FaultBrowser): Promise<StoredAlert[]> {
  return browser.evaluate<StoredAlert[]>(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('${DATABASE}');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const asking = opening.result.transaction('alerts').objectStore('alerts').getAll();
      asking.onsuccess = () => { opening.result.close(); resolve(asking.result); };
      asking.onerror = () => reject(asking.error);
    };
  })`);
}

/** How many records every store holds. */
export function countRecords({ version: _, ...stores }: Dump): number {
  return Object.values(stores).reduce((sum, records) => sum + records.length, 0);
}

/** Everything in extension storage. */
export function readSettings(browser: FaultBrowser): Promise<Record<string, unknown>> {
  return browser.evaluate('(globalThis.browser ?? chrome).storage.local.get(null)');
}
