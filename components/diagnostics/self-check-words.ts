import { i18n } from '#i18n';
import type { Day } from '@/lib/domain/day';
import type { FindingKind, FoundKind, Invariant, SelfCheckReport, Unchecked } from '@/lib/domain/self-check';
import { formatRuns, toRuns } from '../format/days';
import { formatCount } from '../format/money';

const NAMES: Record<Invariant, () => string> = {
  coverage: () => i18n.t('selfCheck.coverage'),
  'one-place': () => i18n.t('selfCheck.onePlace'),
  totals: () => i18n.t('selfCheck.totals'),
  'approvals-told': () => i18n.t('selfCheck.approvalsTold'),
  'told-exist': () => i18n.t('selfCheck.toldExist'),
  badge: () => i18n.t('selfCheck.badge'),
  epochs: () => i18n.t('selfCheck.epochs'),
  limits: () => i18n.t('selfCheck.limits'),
  token: () => i18n.t('selfCheck.token'),
  generation: () => i18n.t('selfCheck.generation'),
  alarm: () => i18n.t('selfCheck.alarm'),
  menu: () => i18n.t('selfCheck.menu'),
  columns: () => i18n.t('selfCheck.columns'),
};

export function invariantName(invariant: Invariant): string {
  return NAMES[invariant]();
}

type CountWords = (count: number, written: [string]) => string;

const FOUND: Record<FindingKind, CountWords> = {
  'totals-missing': (count, written) => i18n.t('selfCheck.totalsMissing', count, written),
  'actions-missing': (count, written) => i18n.t('selfCheck.actionsMissing', count, written),
  'baseline-early': () => i18n.t('selfCheck.baselineEarly'),
  'baseline-late': () => i18n.t('selfCheck.baselineLate'),
  'cursor-ahead': () => i18n.t('selfCheck.cursorAhead'),
  'cursor-behind': () => i18n.t('selfCheck.cursorBehind'),
  'clicks-missing': (count, written) => i18n.t('selfCheck.clicksMissing', count, written),
  'id-twice': (count, written) => i18n.t('selfCheck.idTwice', count, written),
  'wrong-day': (count, written) => i18n.t('selfCheck.wrongDay', count, written),
  'place-wrong': (count, written) => i18n.t('selfCheck.placeWrong', count, written),
  'place-empty': (count, written) => i18n.t('selfCheck.placeEmpty', count, written),
  'totals-differ': (count, written) => i18n.t('selfCheck.totalsDiffer', count, written),
  'open-mark-wrong': (count, written) => i18n.t('selfCheck.openMarkWrong', count, written),
  'approval-untold': (count, written) => i18n.t('selfCheck.approvalUntold', count, written),
  'told-of-nothing': (count, written) => i18n.t('selfCheck.toldOfNothing', count, written),
  'badge-differs': () => i18n.t('selfCheck.badgeDiffers'),
  'epoch-twice': (count, written) => i18n.t('selfCheck.epochTwice', count, written),
  'epoch-ahead': (count, written) => i18n.t('selfCheck.epochAhead', count, written),
  'epoch-lost': () => i18n.t('selfCheck.epochLost'),
  'limit-passed': (count, written) => i18n.t('selfCheck.limitPassed', count, written),
  'token-in-storage': (count, written) => i18n.t('selfCheck.tokenInStorage', count, written),
  'token-in-database': (count, written) => i18n.t('selfCheck.tokenInDatabase', count, written),
  'generation-differs': () => i18n.t('selfCheck.generationDiffers'),
  'alarm-missing': () => i18n.t('selfCheck.alarmMissing'),
  'menu-missing': () => i18n.t('selfCheck.menuMissing'),
  'columns-differ': (count, written) => i18n.t('selfCheck.columnsDiffer', count, written),
};

/** What was found and how often, with the first days it was found in. */
export function foundWords({ kind, count, days }: FoundKind, today: Day): string {
  const words = FOUND[kind](count, [formatCount(count)]);
  return days.length === 0
    ? words
    : i18n.t('selfCheck.inDays', [words, formatRuns(toRuns([...days].sort()), today)]);
}

const UNCHECKED: Record<Unchecked, () => string> = {
  'sync-running': () => i18n.t('selfCheck.whyRunning'),
  'no-baseline': () => i18n.t('selfCheck.whyNoBaseline'),
  'clock-set-back': () => i18n.t('selfCheck.whyClock'),
};

export function uncheckedWords(why: Unchecked): string {
  return UNCHECKED[why]();
}

/** The whole in one sentence. */
export function conclusionWords({ results }: SelfCheckReport): string {
  const broken = results.filter(({ status }) => status === 'broken').length;
  if (broken > 0) return i18n.t('selfCheck.someBroken', broken, [formatCount(broken)]);
  const unchecked = results.filter(({ status }) => status === 'not-applicable').length;
  if (unchecked > 0) return i18n.t('selfCheck.someUnchecked', unchecked, [formatCount(unchecked)]);
  return i18n.t('selfCheck.allOk');
}
