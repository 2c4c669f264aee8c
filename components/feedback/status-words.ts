import { i18n } from '#i18n';
import type { AccountStatus } from '@/lib/domain/account-status';
import { formatAgo } from '../format/moments';
import { formatCount } from '../format/money';

/** How the numbers on the page stand, in one sentence. */
export function describeStatus(status: AccountStatus, nowMs: number): string {
  if (status.firstSync && status.syncing) return i18n.t('status.firstSyncHint');
  if (status.history && status.failure === null) return historyWords(status.history);
  if (status.syncing) return i18n.t('status.syncing');
  if (status.lastSyncAt === null) return i18n.t('status.neverSynced');
  if (status.failure) return i18n.t('status.failed');
  return status.stale
    ? i18n.t('status.stale', [formatAgo(status.lastSyncAt, nowMs)])
    : i18n.t('status.upToDate');
}

/** How fresh, in two or three words for the header. */
export function describeFreshness(status: AccountStatus, nowMs: number): string {
  if (status.syncing) return i18n.t('status.syncing');
  return status.lastSyncAt === null ? i18n.t('status.notYet') : formatAgo(status.lastSyncAt, nowMs);
}

type Walk = NonNullable<AccountStatus['firstSync']>;

export function firstSyncWords({ daysDone, daysToDo }: Walk, syncing: boolean): string {
  const counts: [string, string] = [formatCount(daysDone), formatCount(daysToDo)];
  return syncing ? i18n.t('status.firstSync', counts) : i18n.t('status.firstSyncPaused', counts);
}

function historyWords({ daysDone, daysToDo }: Walk): string {
  return i18n.t('status.history', [formatCount(daysDone), formatCount(daysToDo)]);
}
