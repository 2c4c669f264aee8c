import { readUnseenAlerts } from '@/lib/db/alerts';
import { readClickDays } from '@/lib/db/click-days';
import { toDatabaseError } from '@/lib/db/database-error';
import { readEarningDays } from '@/lib/db/earning-days';
import { readProgress } from '@/lib/db/progress';
import { countUnreadable } from '@/lib/db/set-aside';
import type { Account } from '@/lib/domain/account';
import type { AccountStatus } from '@/lib/domain/account-status';
import type { Alert } from '@/lib/domain/alert';
import { dayAt } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';
import type { EarningsOverview } from '@/lib/domain/overview';
import { type Period, periodRange } from '@/lib/domain/period';
import { MINUTE_MS } from '@/lib/domain/schedule';
import { summarizeOverview } from '@/lib/domain/summarize-overview';
import { summarizeStatus } from '@/lib/domain/summarize-status';
import { withUnsaved } from '@/lib/domain/unsaved-failure';
import { type Clock, systemClock } from '@/lib/platform/clock';
import { isRunning } from '@/lib/platform/run-lock';
import { readAccounts } from '@/lib/settings/accounts';
import { anySection, type SectionName, type SectionValues } from '@/lib/settings/sections';
import { readUnsavedFailure } from '@/lib/settings/unsaved-failure';
import { updateSettings } from '@/lib/settings/updates';
import type { Queries } from './queries';

/** The pages' read models over this device's database. */
export function createQueries(clock: Clock = systemClock): Queries {
  return {
    accounts: readAccounts,
    settings: readSettings,
    accountStatus: (accountId) => guarded(() => readStatus(clock, accountId)),
    earningsOverview: (accountId, period) => guarded(() => readOverview(clock, accountId, period)),
    unseenApprovals: (accountId) => guarded(() => readApprovals(accountId)),
  };
}

async function readSettings<Name extends SectionName>(name: Name): Promise<SectionValues<Name>> {
  return anySection(name).read() as Promise<SectionValues<Name>>;
}

async function readStatus(clock: Clock, accountId: AccountId): Promise<AccountStatus> {
  const [stored, unsaved, syncing, setAside] = await Promise.all([
    readProgress(accountId),
    readUnsavedFailure(accountId),
    isRunning(accountId),
    countUnreadable(accountId),
  ]);
  const periodMs = (await updateSettings.read()).periodMinutes * MINUTE_MS;
  const progress = stored && withUnsaved(stored, unsaved);
  return summarizeStatus({ progress, syncing, setAside, nowMs: clock.now(), periodMs });
}

async function readOverview(clock: Clock, accountId: AccountId, period: Period): Promise<EarningsOverview> {
  const [account, progress] = await Promise.all([findAccount(accountId), readProgress(accountId)]);
  // "Today" is impact.com's: a device whose clock is wrong still shows the right day.
  const today = dayAt(clock.now() + (progress?.clockOffsetMs ?? 0), account?.timeZone ?? 'UTC');
  const range = periodRange(period, today);
  const [earningDays, clickDays] = await Promise.all([
    readEarningDays(accountId, range),
    readClickDays(accountId, range, today),
  ]);
  const readBackTo = progress?.readBackTo ?? null;
  return summarizeOverview({
    range,
    today,
    currency: account?.currency ?? '',
    earningDays,
    clickDays,
    readBackTo,
  });
}

async function readApprovals(accountId: AccountId): Promise<Alert[]> {
  const alerts = await readUnseenAlerts(accountId);
  return alerts.sort((left, right) => right.foundAt.localeCompare(left.foundAt));
}

async function findAccount(accountId: AccountId): Promise<Account | undefined> {
  return (await readAccounts()).find(({ id }) => id === accountId);
}

async function guarded<Value>(read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    throw toDatabaseError(error);
  }
}
