import { readBudget } from '@/lib/db/budgets';
import { toDatabaseError } from '@/lib/db/database-error';
import { countStored } from '@/lib/db/inspect';
import { readProgress } from '@/lib/db/progress';
import { readSetAside } from '@/lib/db/set-aside';
import { countOpenActions, readOpenDays } from '@/lib/db/sum-days';
import { readRuns } from '@/lib/db/sync-runs';
import type { Account } from '@/lib/domain/account';
import { toInstantText } from '@/lib/domain/day';
import type { Diagnostics } from '@/lib/domain/diagnostics';
import { toBundle } from '@/lib/domain/diagnostics-bundle';
import type { AccountId } from '@/lib/domain/id';
import { MINUTE_MS } from '@/lib/domain/schedule';
import type { SelfCheckReport } from '@/lib/domain/self-check';
import { summarizeDiagnostics } from '@/lib/domain/summarize-diagnostics';
import { browser } from '@/lib/platform/browser';
import { type Clock, systemClock } from '@/lib/platform/clock';
import { readAccounts } from '@/lib/settings/accounts';
import { updateSettings } from '@/lib/settings/updates';
import { createQueries } from './create-queries';

/** What the diagnostics page may ask. Rejects with a `DatabaseError` when the database cannot be read. */
export interface DiagnosticsQueries {
  diagnostics(account: Account): Promise<Diagnostics>;
  /** A row that was set aside, as impact.com sent it; `undefined` when it is there no more. */
  rawRow(accountId: AccountId, key: string): Promise<string | undefined>;
  /** The file to send, as JSON, of all accounts. */
  bundle(selfCheck: SelfCheckReport | null): Promise<string>;
}

export function createDiagnosticsQueries(clock: Clock = systemClock): DiagnosticsQueries {
  return {
    diagnostics: (account) => guarded(() => readDiagnostics(clock, account)),
    rawRow: (accountId, key) => guarded(() => readRawRow(accountId, key)),
    bundle: (selfCheck) => guarded(() => writeBundle(clock, selfCheck)),
  };
}

async function readDiagnostics(clock: Clock, account: Account): Promise<Diagnostics> {
  const { id } = account;
  const [status, progress, openDays, openActions, budget, runs, setAside, stored] = await Promise.all([
    createQueries(clock).accountStatus(id),
    readProgress(id),
    readOpenDays(id),
    countOpenActions(id),
    readBudget(id),
    readRuns(id),
    readSetAside(id),
    countStored(id),
  ]);
  const nowMs = clock.now();
  const periodMs = (await updateSettings.read()).periodMinutes * MINUTE_MS;
  const rows = setAside.map(({ key, reason, day, seenAt }) => ({ key, reason, day, seenAt }));
  return summarizeDiagnostics({
    account,
    progress,
    status,
    openDays,
    openActions,
    budget,
    runs,
    setAside: rows,
    stored,
    nowMs,
    periodMs,
  });
}

async function readRawRow(accountId: AccountId, key: string): Promise<string | undefined> {
  const rows = await readSetAside(accountId);
  return rows.find((row) => row.key === key)?.raw;
}

async function writeBundle(clock: Clock, selfCheck: SelfCheckReport | null): Promise<string> {
  const accounts: Diagnostics[] = [];
  for (const account of await readAccounts()) accounts.push(await readDiagnostics(clock, account));
  const maker = {
    madeAt: toInstantText(clock.now()),
    version: browser.runtime.getManifest().version,
    userAgent: navigator.userAgent,
  };
  return JSON.stringify(toBundle({ maker, accounts, selfCheck }), null, 2);
}

async function guarded<Value>(read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    throw toDatabaseError(error);
  }
}
