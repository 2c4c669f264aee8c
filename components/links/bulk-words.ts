import { i18n } from '#i18n';
import type { BulkCounts, BulkVerdict } from '@/lib/domain/link-bulk';
import { failureCopy } from '../failure-copy';
import { isolate } from '../format/locale';
import { formatCount } from '../format/money';
import { refusalCopy } from './refusal-copy';

type Words = {
  [Status in BulkVerdict['status']]: (verdict: Extract<BulkVerdict, { status: Status }>) => string;
};

/** What has become of one address, in a sentence. */
const WORDS: Words = {
  waiting: () => i18n.t('links.bulk.waiting'),
  made: ({ programName, reused }) =>
    reused
      ? i18n.t('links.bulk.madeBefore', [isolate(programName)])
      : i18n.t('links.bulk.made', [isolate(programName)]),
  refused: ({ refusal }) => {
    const { title, text } = refusalCopy(refusal);
    return `${title}. ${text}`;
  },
  choose: () => i18n.t('links.bulk.choose'),
  confirm: () => i18n.t('links.bulk.confirm'),
  unclear: () => i18n.t('links.bulk.unclear'),
  failed: ({ failure }) => failureCopy(failure).title,
};

export function verdictWords<Status extends BulkVerdict['status']>(
  verdict: Extract<BulkVerdict, { status: Status }>,
): string {
  const words: (verdict: Extract<BulkVerdict, { status: Status }>) => string =
    WORDS[verdict.status as Status];
  return words(verdict);
}

/** "12 made, 3 refused": only what there is. */
export function countWords(counts: BulkCounts): string {
  const undecided = counts.choose + counts.confirm;
  const parts = [
    counts.made > 0 && i18n.t('links.bulk.countMade', counts.made, [formatCount(counts.made)]),
    counts.refused > 0 && i18n.t('links.bulk.countRefused', counts.refused, [formatCount(counts.refused)]),
    undecided > 0 && i18n.t('links.bulk.countUndecided', undecided, [formatCount(undecided)]),
    counts.unclear > 0 && i18n.t('links.bulk.countUnclear', counts.unclear, [formatCount(counts.unclear)]),
    counts.failed > 0 && i18n.t('links.bulk.countFailed', counts.failed, [formatCount(counts.failed)]),
    counts.waiting > 0 && i18n.t('links.bulk.countWaiting', counts.waiting, [formatCount(counts.waiting)]),
  ].filter((part) => part !== false);
  return new Intl.ListFormat(i18n.t('languageTag'), { type: 'unit', style: 'short' }).format(parts);
}
