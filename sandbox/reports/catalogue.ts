import type { Switches } from '../rules/switches.ts';
import type { WireObject } from '../wire/values.ts';
import { ACTION_LISTING } from './action-listing.ts';
import { PERFORMANCE_BY_DAY } from './by-day.ts';
import { PERFORMANCE_BY_PROGRAM } from './by-program.ts';
import type { Report } from './report.ts';

/** The reports that can be run here; a real account lists about eighty. */
export const REPORTS: readonly Report[] = [ACTION_LISTING, PERFORMANCE_BY_DAY, PERFORMANCE_BY_PROGRAM];

const VIEW = '/secure/mediapartner/report/viewReport.report?id=17698';

/** Reports of the web pages only: one has no Id, as seen on real accounts. */
const WEB_ONLY: readonly WireObject[] = [
  { Name: 'My Leads', ApiAccessible: false, RunUri: VIEW },
  {
    Name: 'Compliance Violations Listing',
    Id: 'mp_violations_listing',
    ApiAccessible: false,
    RunUri: VIEW,
  },
];

/** §14: the list of `GET /Reports`. */
export function wireReports(accountUri: string, switches: Switches): WireObject[] {
  const listed = REPORTS.map((report) =>
    isAccessible(report, switches) ? wireReport(report, accountUri) : webOnly(report),
  );
  return [...listed, ...WEB_ONLY];
}

export function isAccessible(report: Report, { performanceReports }: Switches): boolean {
  return report === ACTION_LISTING || performanceReports === 'accessible';
}

function webOnly({ id, name }: Report): WireObject {
  return { Name: name, Id: id, ApiAccessible: false, RunUri: VIEW };
}

function wireReport(report: Report, accountUri: string): WireObject {
  return {
    Name: report.name,
    Id: report.id,
    Description: report.description,
    ApiAccessible: true,
    ApiRunUri: `${accountUri}/Reports/${report.id}`,
    DeferredApiRunUri: `${accountUri}/ReportExport/${report.id}`,
    MetaDataUri: `${accountUri}/Reports/${report.id}/MetaData`,
  };
}

const DATE_TYPE = "Date (yyyy-MM-dd'T'HH:mm:ssZZ)";

/** §14: filters and columns of one report. */
export function wireMetaData(report: Report, accountUri: string): WireObject {
  const dates = ['START_DATE', 'END_DATE'].map((Name) => ({ Name, DataType: DATE_TYPE, Format: '' }));
  const others = ['SUBAID', ...report.filters].map((Name) => ({ Name, DataType: 'String', Format: '' }));
  return {
    Name: report.name,
    Id: report.id,
    Description: report.description,
    Filters: [...dates, ...others],
    Attributes: report.columns.map(({ name, type, description }) => ({
      Name: name,
      DataType: type,
      Description: description,
    })),
    RunUri: `${accountUri}/Reports/${report.id}`,
    Uri: `${accountUri}/Reports/${report.id}/MetaData`,
  };
}
