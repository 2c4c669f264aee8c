import { i18n } from '#i18n';
import { failureCopy } from '@/components/failure-copy';
import { refusalCopy } from '@/components/links/refusal-copy';
import type { Failure } from '@/lib/domain/failure';
import type { LinkOrder, LinkOutcome } from '@/lib/domain/link-order';
import type { LinkFeedback } from '@/lib/domain/link-settings';
import { showNotification } from '@/lib/platform/notifications';
import { openLinksPage } from '@/lib/platform/pages';
import { flashBadge, openPopup } from '@/lib/platform/toolbar';

/** One id, so that the newest result replaces the one before. */
export const LINK_NOTIFICATION = 'link';

export interface LinkNews {
  outcome: LinkOutcome;
  copied: boolean;
  feedback: LinkFeedback;
  order: Pick<LinkOrder, 'address' | 'title'>;
  /** Puts back what belongs on the badge. */
  restoreBadge: () => Promise<void>;
}

/** Always says what came of a gesture: copied, made but not copied, what is to be decided, or why not. */
export async function sayLink(news: LinkNews): Promise<void> {
  const { outcome, copied, order } = news;
  switch (outcome.status) {
    case 'made':
      if (copied) return sayCopied(outcome, news);
      await notify(i18n.t('link.notCopiedTitle'), i18n.t('link.notCopied', [outcome.link.url]));
      // There the link stands selected, to be copied by hand.
      return openLinksPage({ account: outcome.link.accountId, show: outcome.link.id });
    case 'choose':
    case 'confirm':
      // Only a page can ask.
      return openLinksPage({ address: order.address, title: order.title });
    case 'refused':
      return notify(i18n.t('link.refusedTitle'), toSentences(refusalCopy(outcome.refusal)));
    case 'unclear':
      return notify(i18n.t('link.unclearTitle'), i18n.t('link.failedUnknown'));
    case 'failed':
      return notify(i18n.t('link.refusedTitle'), failureMessage(outcome.failure));
  }
}

/** A request of an earlier life was never answered: the user was waiting for it. */
export async function sayInterrupted(): Promise<void> {
  await notify(i18n.t('link.unclearTitle'), i18n.t('link.failedUnknown'));
}

async function sayCopied(
  outcome: LinkOutcome & { status: 'made' },
  { feedback, restoreBadge }: LinkNews,
): Promise<void> {
  await flashBadge('✓', restoreBadge);
  if (feedback === 'badge' || (feedback === 'popup' && (await openPopup()))) return;
  await notify(i18n.t('link.copiedTitle'), copiedMessage(outcome));
}

function copiedMessage({ link, others, reused }: LinkOutcome & { status: 'made' }): string {
  const { programName, url, by } = link;
  if (by === 'own') return i18n.t('link.copiedBuilt', [programName, url]);
  if (reused) return i18n.t('link.copiedAgain', [programName, url]);
  return others === 0
    ? i18n.t('link.copiedFor', [programName, url])
    : i18n.t('link.copiedForOneOfMany', [programName, url, String(others + 1)]);
}

function toSentences({ title, text }: { title: string; text: string }): string {
  return text === '' ? title : `${title}\n${text}`;
}

async function notify(title: string, message: string): Promise<void> {
  await showNotification({ id: LINK_NOTIFICATION, title, message });
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
    default:
      return failureCopy(failure).text;
  }
}
