import { type InstantText, toMilliseconds } from './day';
import { DAY_MS } from './window';

/** One entry of impact.com's list of reports. */
export interface ListedReport {
  id: string;
  /** It may be run over the API, as a job. */
  exportable: boolean;
}

/** Why a report that is listed is not used, or no longer. */
export type ReportTrouble =
  /** Its columns, or the text of its days, mean nothing we know. */
  | 'columns-unknown'
  /** The days of each program do not add up to the days of all. */
  | 'sums-differ'
  /** impact.com does not accept our request for it. */
  | 'refused'
  /** Its job failed as often as we try. */
  | 'job-failed'
  /** This token may not export reports. */
  | 'scope-missing';

/** Where click totals come from, and why: data for the diagnostics page. */
export type ClickSource =
  | {
      kind: 'report';
      /** Id of the report that gives every program's clicks of one day. */
      byProgram: string;
      /** Id of the report that gives up to a year of one program's days; without it history goes day by day. */
      byDay: string | null;
      withoutByDay: 'no-report' | ReportTrouble | null;
    }
  | { kind: 'export'; reason: 'no-report' | 'list-unreadable' | ReportTrouble };

/** A report that disappointed, and when. */
export interface DistrustedReport {
  reportId: string;
  trouble: ReportTrouble;
  at: InstantText;
}

const BY_PROGRAM = 'partner_performance_by_program';
const BY_DAY = 'partner_performance_by_day';

/**
 * A report gives all programs of a day, or a year of a program, in one of 100 exports a day; ClickExport one
 * day in one of 10 (contract §6). So the report is taken wherever it can be had.
 */
export function chooseClickSource(
  reports: readonly ListedReport[],
  distrusted: readonly DistrustedReport[],
): ClickSource {
  const trouble = (id: string) =>
    distrusted.find(({ reportId }) => reportId === id)?.trouble ??
    (isListed(reports, id) ? null : 'no-report');
  const reason = trouble(BY_PROGRAM);
  if (reason) return { kind: 'export', reason };
  const withoutByDay = trouble(BY_DAY);
  return { kind: 'report', byProgram: BY_PROGRAM, byDay: withoutByDay ? null : BY_DAY, withoutByDay };
}

function isListed(reports: readonly ListedReport[], id: string): boolean {
  return reports.some((report) => report.id === id && report.exportable);
}

/** The same source without one of its reports. */
export function withoutReport(source: ClickSource, reportId: string, trouble: ReportTrouble): ClickSource {
  if (source.kind === 'export') return source;
  if (reportId === source.byProgram) return { kind: 'export', reason: trouble };
  return reportId === source.byDay ? { ...source, byDay: null, withoutByDay: trouble } : source;
}

/** A scope may be added any day; a table that could not be read will hardly change within a month. */
const DISTRUST_DAYS: Record<ReportTrouble, number> = {
  'columns-unknown': 30,
  'sums-differ': 30,
  refused: 30,
  'job-failed': 7,
  'scope-missing': 1,
};

/** Those that still count. */
export function stillDistrusted(distrusted: readonly DistrustedReport[], nowMs: number): DistrustedReport[] {
  return distrusted.filter(({ trouble, at }) => nowMs - toMilliseconds(at) < DISTRUST_DAYS[trouble] * DAY_MS);
}
