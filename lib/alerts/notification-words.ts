import { i18n } from '#i18n';
import { formatDay } from '@/components/format/days';
import { formatCount, formatMoney } from '@/components/format/money';
import { reasonText } from '@/components/reason-copy';
import type { Batch } from '@/lib/db/alert-outbox';
import type { Alert } from '@/lib/domain/alert';
import type { Day } from '@/lib/domain/day';
import { mergeChanges, writeBrands, writeDifferences, writeName, writeSums } from './alert-sums';

export interface NoticeContext {
  /** The account's own currency, named first. */
  currency: string;
  /** The account's name where there are several, else nothing. */
  label?: string | undefined;
  /** The account's day, by which the year of an order is left out. */
  today: Day;
  /** Amounts and names may be shown. */
  details: boolean;
}

export interface Notice {
  title: string;
  message: string;
}

/** What one notification says; nothing when what it would tell of has undone itself. */
export function toNotice(batch: Batch, context: NoticeContext): Notice | undefined {
  const alerts = withoutUndone(batch.alerts);
  const [alert] = alerts;
  if (!alert) return undefined;
  const kinds = new Set(alerts.map(({ kind }) => kind));
  const notice = kinds.size > 1 ? summaryOf(alerts, context) : noticeOf(alert, alerts, context);
  return context.label === undefined ? notice : withAccount(notice, context.label);
}

function withoutUndone(alerts: readonly Alert[]): Alert[] {
  const { changes = [], others = [] } = Object.groupBy(alerts, ({ kind }) =>
    kind === 'payout-change' ? 'changes' : 'others',
  );
  return [...others, ...mergeChanges(changes)];
}

function withAccount({ title, message }: Notice, label: string): Notice {
  return { title, message: `${message}\n${i18n.t('alerts.account', [writeName(label)])}` };
}

function noticeOf(first: Alert, alerts: readonly Alert[], context: NoticeContext): Notice {
  if (!context.details) return { title: countOf(first, alerts.length), message: i18n.t('alerts.hidden') };
  if (alerts.length === 1) return oneOf(first, context);
  return { title: countOf(first, alerts.length), message: severalOf(first, alerts, context) };
}

/** "3 actions approved": all that is said when details are hidden. */
function countOf({ kind }: Alert, count: number): string {
  const text: [string] = [formatCount(count)];
  switch (kind) {
    case 'approval':
      return i18n.t('alerts.approvedMany', count, text);
    case 'reversal':
      return i18n.t('alerts.reversedMany', count, text);
    case 'payout-change':
      return i18n.t('alerts.changedMany', count, text);
    case 'first-sale':
      return i18n.t('alerts.firstSale');
  }
}

function oneOf(alert: Alert, { today }: NoticeContext): Notice {
  const payout = formatMoney(alert.payout, alert.currency);
  const order = i18n.t('alerts.orderOf', [writeName(alert.programName), formatDay(alert.day, today)]);
  switch (alert.kind) {
    case 'approval':
      return { title: i18n.t('alerts.approvedOne', [payout]), message: order };
    case 'reversal':
      return {
        title: i18n.t('alerts.reversedOne', [payout]),
        message: joinSentences(order, alert.wasApproved && i18n.t('alerts.wasApproved'), reasonOf(alert)),
      };
    case 'payout-change': {
      const before = formatMoney(alert.payoutBefore ?? alert.payout, alert.currency);
      return {
        title: i18n.t('alerts.changedOne', [before, payout]),
        message: joinSentences(order, reasonOf(alert)),
      };
    }
    case 'first-sale':
      return {
        title: i18n.t('alerts.firstSale'),
        message: i18n.t('alerts.fromBrands', [payout, writeName(alert.programName)]),
      };
  }
}

function severalOf({ kind }: Alert, alerts: readonly Alert[], { currency }: NoticeContext): string {
  const brands = writeBrands(alerts, currency);
  if (kind === 'payout-change') {
    const sums = writeDifferences(alerts, currency);
    return joinSentences(i18n.t('alerts.changedBy', [sums, brands]), mostOften(alerts));
  }
  const sums = i18n.t('alerts.fromBrands', [writeSums(alerts, currency), brands]);
  const approved = alerts.filter(({ wasApproved }) => wasApproved).length;
  return joinSentences(
    sums,
    approved > 0 && i18n.t('alerts.someWereApproved', approved, [formatCount(approved)]),
    mostOften(alerts),
  );
}

/** Each sentence on a line of its own: systems cut long lines sooner than many. */
function joinSentences(...sentences: (string | false | undefined)[]): string {
  return sentences.filter((sentence) => typeof sentence === 'string' && sentence !== '').join('\n');
}

function reasonOf({ reason = '' }: Alert): string {
  return reason === '' ? '' : i18n.t('alerts.reason', [reasonText(reason)]);
}

/** Said only when the reason of every one is known. */
function mostOften(alerts: readonly Alert[]): string {
  const reasons = alerts.map(({ reason = '' }) => reason);
  if (reasons.includes('')) return '';
  const [most] = [...Map.groupBy(reasons, (reason) => reason).values()].sort(
    (left, right) => right.length - left.length,
  );
  return most?.[0] === undefined ? '' : i18n.t('alerts.mostOften', [reasonText(most[0])]);
}

/** What several kinds of news come to: a line for each. */
function summaryOf(alerts: readonly Alert[], { currency, details }: NoticeContext): Notice {
  const of = (kind: Alert['kind']) => alerts.filter((alert) => alert.kind === kind);
  const line = (some: Alert[], write: (count: number, texts: [string, string]) => string, sums: string) => {
    const [first] = some;
    if (!first) return '';
    return details ? write(some.length, [formatCount(some.length), sums]) : countOf(first, some.length);
  };
  const [approved, reversed, changed, sales] = [
    of('approval'),
    of('reversal'),
    of('payout-change'),
    of('first-sale'),
  ];
  return {
    title: i18n.t('alerts.summary'),
    message: joinSentences(
      line(
        approved,
        (count, texts) => i18n.t('alerts.summaryApproved', count, texts),
        writeSums(approved, currency),
      ),
      line(
        reversed,
        (count, texts) => i18n.t('alerts.summaryReversed', count, texts),
        writeSums(reversed, currency),
      ),
      line(
        changed,
        (count, texts) => i18n.t('alerts.summaryChanged', count, texts),
        writeDifferences(changed, currency),
      ),
      line(sales, () => i18n.t('alerts.firstSale'), ''),
    ),
  };
}
