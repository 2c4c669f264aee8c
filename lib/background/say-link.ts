import { i18n } from '#i18n';
import { failureCopy } from '@/components/failure-copy';
import { assertNever } from '@/lib/domain/assert-never';
import type { Failure } from '@/lib/domain/failure';
import { showNotification } from '@/lib/platform/notifications';
import type { LinkOutcome } from '@/lib/sync/create-link';

/** One id, so that the newest result replaces the one before. */
const NOTIFICATION = 'link';

/** Always says what came of a click: copied, made but not copied, or why not and what to do. */
export async function sayLink(outcome: LinkOutcome, copied: boolean): Promise<void> {
  await showNotification({
    id: NOTIFICATION,
    title: titleOf(outcome, copied),
    message: messageOf(outcome, copied),
  });
}

function titleOf(outcome: LinkOutcome, copied: boolean): string {
  if (outcome.status === 'failed' && isUnclear(outcome.failure)) return i18n.t('link.unclearTitle');
  if (outcome.status !== 'created') return i18n.t('link.refusedTitle');
  return copied ? i18n.t('link.copiedTitle') : i18n.t('link.notCopiedTitle');
}

function messageOf(outcome: LinkOutcome, copied: boolean): string {
  switch (outcome.status) {
    case 'created':
      return copied ? copiedMessage(outcome) : i18n.t('link.notCopied', [outcome.link]);
    case 'refused':
      return refusalMessage(outcome.refusal);
    case 'failed':
      return failureMessage(outcome.failure);
  }
}

function copiedMessage({ program, link, others }: LinkOutcome & { status: 'created' }): string {
  return others === 0
    ? i18n.t('link.copiedFor', [program.name, link])
    : i18n.t('link.copiedForOneOfMany', [program.name, link, String(others + 1)]);
}

function refusalMessage(refusal: (LinkOutcome & { status: 'refused' })['refusal']): string {
  switch (refusal.reason) {
    case 'not-connected':
      return i18n.t('link.notConnected');
    case 'not-a-web-page':
      return i18n.t('link.notAWebPage');
    case 'credentials-in-address':
      return i18n.t('link.credentialsInAddress');
    case 'address-too-long':
      return i18n.t('link.addressTooLong');
    case 'no-program':
      return i18n.t('link.noProgram', [refusal.host]);
    case 'contract-expired':
      return i18n.t('link.contractExpired', [refusal.programName]);
    case 'deep-links-off':
      return i18n.t('link.deepLinksOff', [refusal.programName]);
    default:
      return assertNever(refusal);
  }
}

function failureMessage(failure: Failure): string {
  switch (failure.kind) {
    case 'credentials-refused':
      return i18n.t('link.failedCredentials');
    case 'scope-missing':
      return i18n.t('link.failedScope');
    case 'request-refused':
      return i18n.t('link.failedRefused', [failure.message]);
    case 'rate-limited':
      return i18n.t('link.failedBusy');
    case 'offline':
    case 'intercepted':
      return i18n.t('link.failedOffline');
    default:
      return isUnclear(failure) ? i18n.t('link.failedUnknown') : failureCopy(failure).text;
  }
}

/** The request may have arrived, and a link may have been made; after any other failure none was. */
function isUnclear({ kind }: Failure): boolean {
  return ['timed-out', 'service-down', 'unreadable-answer', 'unexpected'].includes(kind);
}
