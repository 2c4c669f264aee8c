import { i18n } from '#i18n';
import type { AccountStatus } from '@/lib/domain/account-status';
import type { InstantText } from '@/lib/domain/day';
import type { Wait } from '@/lib/domain/wait';
import { failureCopy } from '../failure-copy';
import { formatAgo, formatUntil } from '../format/moments';
import { formatCount } from '../format/money';

/** What is happening to the numbers on the page and until when, in one line. */
export function describeStatus(status: AccountStatus, nowMs: number): string {
  if (status.rebuilt) return rebuildWords(status, nowMs);
  if (status.firstSync && status.syncing) return i18n.t('status.firstSyncHint');
  if (status.history && status.failure === null) return historyWords(status.history);
  if (status.syncing) return i18n.t('status.syncing');
  return restWords(status, nowMs);
}

/** Nothing is going on: why, and when it goes on. */
function restWords(status: AccountStatus, nowMs: number): string {
  const wait = status.waits.findLast(({ group }) => group === 'detail' || group === 'general');
  if (wait) return waitWords(wait, nowMs);
  if (status.retryAt !== null) return retryWords(status.retryAt, status, nowMs);
  if (status.lastSyncAt === null) return i18n.t('status.neverSynced');
  if (status.failure) return i18n.t('status.failed');
  if (status.stale) return i18n.t('status.stale', [formatAgo(status.lastSyncAt, nowMs)]);
  return status.clickFailure ? clickWords(status, nowMs) : i18n.t('status.upToDate');
}

/** The device's copy was lost: said for as long as the first days are not back. */
function rebuildWords(status: AccountStatus, nowMs: number): string {
  if (status.syncing) return i18n.t('status.rebuilding');
  const paused = status.waits.length > 0 || status.retryAt !== null;
  return paused
    ? `${i18n.t('status.rebuildPaused')} ${restWords(status, nowMs)}`
    : i18n.t('status.rebuildNext');
}

function waitWords({ until, why }: Wait, nowMs: number): string {
  const at: [string] = [formatUntil(until, nowMs)];
  if (why === 'asked') return i18n.t('status.waitAsked', at);
  return why === 'own-share' ? i18n.t('status.waitOwnShare', at) : i18n.t('status.wait', at);
}

/** Before anything was read there is nothing to show meanwhile. */
function retryWords(retryAt: InstantText, { lastSyncAt }: AccountStatus, nowMs: number): string {
  const at: [string] = [formatUntil(retryAt, nowMs)];
  return lastSyncAt === null ? i18n.t('status.retryFirst', at) : i18n.t('status.retry', at);
}

function clickWords({ clickFailure, waits }: AccountStatus, nowMs: number): string {
  const wait = waits.findLast(({ group }) => group !== 'detail');
  if (wait) return i18n.t('status.clicksWait', [formatUntil(wait.until, nowMs)]);
  return i18n.t('status.clicksFailed', [clickFailure ? failureCopy(clickFailure).title : '']);
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
