import { countUnseenAlerts } from '@/lib/db/alerts';
import { readProgress } from '@/lib/db/progress';
import { readOpenSums, readSumDays } from '@/lib/db/sum-days';
import type { Account } from '@/lib/domain/account';
import type { AccountStatus } from '@/lib/domain/account-status';
import { isPaused } from '@/lib/domain/alert-rules';
import { type Badge, type BadgeAccount, deriveBadge } from '@/lib/domain/badge';
import type { CurrencyPayout } from '@/lib/domain/comparison';
import type { InstantText } from '@/lib/domain/day';
import type { SumLine } from '@/lib/domain/earning';
import { type FailureKind, needsUser } from '@/lib/domain/failure';
import { periodRange } from '@/lib/domain/period';
import { summarizeCurrencies } from '@/lib/domain/summarize-overview';
import type { Clock } from '@/lib/platform/clock';
import { readAccounts } from '@/lib/settings/accounts';
import { readPausedUntil } from '@/lib/settings/alert-pause';
import { badgeSettings } from '@/lib/settings/badge';
import { readStatus } from './account-status';
import { todayOf } from './find-account';

export interface ToolbarAccount extends BadgeAccount {
  label: string;
  currency: string;
  payoutThisMonth: readonly CurrencyPayout[];
  payoutPending: readonly CurrencyPayout[];
  lastSyncAt: InstantText | null;
}

/** All that the icon shows: its badge and its tooltip. */
export interface Toolbar {
  badge: Badge;
  accounts: ToolbarAccount[];
  /** `null` when nothing is paused now. */
  pausedUntil: InstantText | null;
}

/**
 * Derives badge and tooltip from the database and the settings alone, at every start and after every change;
 * the popup's new approvals come from the same marks. `locale` is for the badge's figures.
 */
export async function readToolbar(clock: Clock, locale: string): Promise<Toolbar> {
  const [all, { shows }, until] = await Promise.all([
    readAccounts(),
    badgeSettings.read(),
    readPausedUntil(),
  ]);
  const accounts = await Promise.all(all.map((account) => readOne(clock, account)));
  const paused = isPaused(until, clock.now());
  return {
    badge: deriveBadge({ shows, paused, accounts, locale }),
    accounts,
    pausedUntil: paused ? until : null,
  };
}

async function readOne(clock: Clock, account: Account): Promise<ToolbarAccount> {
  const { id, label, currency } = account;
  const [progress, status, unseen, open] = await Promise.all([
    readProgress(id),
    readStatus(clock, id),
    countUnseenAlerts(id),
    readOpenSums(id),
  ]);
  const today = todayOf(account, progress, clock.now());
  const month = await readSumDays(id, periodRange('this-month', today));
  const todays = month.filter(({ day }) => day === today).flatMap(({ lines }) => lines);
  const pending = open.flatMap(({ lines }) => lines).filter(({ state }) => state === 'pending');
  return {
    label,
    currency,
    unseen,
    payoutToday: toPayouts(todays, currency),
    actionsToday: countActions(todays),
    payoutThisMonth: toPayouts(
      month.flatMap(({ lines }) => lines),
      currency,
    ),
    payoutPending: toPayouts(pending, currency),
    pending: countActions(pending),
    trouble: toTrouble(status),
    lastSyncAt: status.lastSyncAt,
  };
}

function toPayouts(lines: readonly SumLine[], own: string): CurrencyPayout[] {
  return summarizeCurrencies(lines, own).map(({ currency, payout }) => ({ currency, payout }));
}

/** As impact.com counts actions: without those that were reversed. */
function countActions(lines: readonly SumLine[]): number {
  return lines.filter(({ state }) => state !== 'reversed').reduce((sum, { count }) => sum + count, 0);
}

/** What mends itself; anything else that is wrong shows by the age of the numbers. */
const PASSING: readonly FailureKind[] = [
  'offline',
  'intercepted',
  'timed-out',
  'service-down',
  'rate-limited',
  'budget-spent',
];

function toTrouble({ failure, stale }: AccountStatus): BadgeAccount['trouble'] {
  if (failure && needsUser(failure)) return 'user';
  return stale || (failure && PASSING.includes(failure.kind)) ? 'passing' : null;
}
