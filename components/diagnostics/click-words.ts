import { i18n } from '#i18n';
import type { ClickSource, ReportTrouble } from '@/lib/domain/click-source';
import type { ClickJobSummary } from '@/lib/domain/diagnostics';
import { isolate } from '../format/locale';
import { formatCount } from '../format/money';

type Why = (ClickSource & { kind: 'export' })['reason'] | ReportTrouble;

const REASONS: Record<Why, () => string> = {
  'no-report': () => i18n.t('diagnostics.whyNoReport'),
  'list-unreadable': () => i18n.t('diagnostics.whyListUnreadable'),
  'columns-unknown': () => i18n.t('diagnostics.whyColumnsUnknown'),
  'sums-differ': () => i18n.t('diagnostics.whySumsDiffer'),
  refused: () => i18n.t('diagnostics.whyRefused'),
  'job-failed': () => i18n.t('diagnostics.whyJobFailed'),
  'scope-missing': () => i18n.t('diagnostics.whyScopeMissing'),
};

/** How clicks are fetched and why, in one or two sentences. */
export function sourceWords(source: ClickSource | null): string[] {
  if (source === null) return [i18n.t('diagnostics.sourceUnknown')];
  if (source.kind === 'export') return [i18n.t('diagnostics.sourceExport'), REASONS[source.reason]()];
  const daily = i18n.t('diagnostics.sourceReport', [isolate(source.byProgram)]);
  if (source.byDay !== null) return [daily, i18n.t('diagnostics.sourceYear', [isolate(source.byDay)])];
  const why = source.withoutByDay === null ? [] : [REASONS[source.withoutByDay]()];
  return [daily, i18n.t('diagnostics.sourceDaily'), ...why];
}

const KINDS: Record<ClickJobSummary['kind'], () => string> = {
  export: () => i18n.t('diagnostics.jobExport'),
  'report-day': () => i18n.t('diagnostics.jobReportDay'),
  'walk-list': () => i18n.t('diagnostics.jobWalkList'),
  'walk-program': () => i18n.t('diagnostics.jobWalkProgram'),
  'walk-total': () => i18n.t('diagnostics.jobWalkTotal'),
};

export function jobKindWords(kind: ClickJobSummary['kind']): string {
  return KINDS[kind]();
}

const STATUSES: Record<ClickJobSummary['status'], () => string> = {
  submitted: () => i18n.t('diagnostics.jobSubmitted'),
  late: () => i18n.t('diagnostics.jobLate'),
  imported: () => i18n.t('diagnostics.jobImported'),
  failed: () => i18n.t('diagnostics.jobFailed'),
  lost: () => i18n.t('diagnostics.jobLost'),
};

export function jobStatusWords({ status, tries }: ClickJobSummary): string {
  const words = STATUSES[status]();
  return tries === 0 ? words : `${words} (${i18n.t('diagnostics.jobTries', tries, [formatCount(tries)])})`;
}
