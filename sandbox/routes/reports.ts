import type { JobFile } from '../jobs/job.ts';
import { isAccessible, REPORTS, wireMetaData, wireReports } from '../reports/catalogue.ts';
import type { Report } from '../reports/report.ts';
import { PLAIN_LIST, REPORT_LIST } from '../rules/paging.ts';
import type { RateGroup } from '../rules/rate-limit.ts';
import { reportWindow } from '../rules/report-window.ts';
import type { Answer } from '../wire/answer.ts';
import { notFound } from '../wire/errors.ts';
import { wireQueued } from '../wire/job.ts';
import type { WireObject } from '../wire/values.ts';
import { resultFormat } from './clicks.ts';
import { type ApiRequest, type Endpoint, EVERYTHING_ELSE } from './endpoint.ts';
import { listAnswer } from './list.ts';

const REPEATABLE = ['SUPERSTATUS_MS'];

/** §14: the list, what each holds, a run at once and a run as a job. */
export const REPORT_ENDPOINTS: readonly Endpoint[] = [
  {
    method: 'GET',
    path: '/Reports',
    scope: 'Retrieve reports',
    group: EVERYTHING_ELSE,
    answer: (request) =>
      listAnswer(
        request,
        'Reports',
        PLAIN_LIST,
        wireReports(accountUri(request), request.switches),
        (row) => row,
      ),
  },
  {
    method: 'GET',
    path: '/Reports/:id/MetaData',
    scope: 'Retrieve report metadata',
    group: EVERYTHING_ELSE,
    answer: (request) => ({
      kind: 'object',
      name: 'Report',
      value: wireMetaData(knownReport(request), accountUri(request)),
    }),
  },
  {
    method: 'GET',
    path: '/Reports/:id',
    scope: 'Run report',
    group: groupOf,
    repeatable: REPEATABLE,
    answer: runReport,
  },
  {
    method: 'GET',
    path: '/ReportExport/:id',
    scope: 'Export report',
    group: () => 'report-export',
    repeatable: REPEATABLE,
    answer: exportReport,
  },
];

function groupOf(params: Readonly<Record<string, string>>): RateGroup {
  return REPORTS.find((report) => report.id === params.id)?.group ?? 'performance-aggregate';
}

function runReport(request: ApiRequest): Answer {
  const rows = reportRows(request, knownReport(request), 'run');
  return listAnswer(request, 'Records', REPORT_LIST, rows, (row) => row);
}

function exportReport(request: ApiRequest): Answer {
  const { account, world, query, switches } = request;
  const report = knownReport(request);
  reportWindow(query, world, 'export', switches);
  const parameters = query.names().map((name) => [name, query.getAll(name)]);
  const key = JSON.stringify(['ApiReport', report.id, parameters.sort()]);
  const run = () => reportFile(request, report);
  const job = account.jobs.submit({ type: 'ApiReport', key, format: resultFormat(query), run });
  return { kind: 'object', name: 'Job', value: wireQueued(world, job, switches) };
}

function reportFile(request: ApiRequest, report: Report): JobFile {
  const rows = reportRows(request, report, 'export');
  const columns = rows[0] ? Object.keys(rows[0]) : report.columns.map((column) => column.name);
  return { columns, flat: rows, nested: rows, key: 'Records' };
}

function reportRows(request: ApiRequest, report: Report, kind: 'run' | 'export'): WireObject[] {
  const { world, query, switches } = request;
  const window = reportWindow(query, world, kind, switches);
  if (!window) return [];
  const rows = report.rows({
    world,
    ...window,
    programId: query.get('SUBAID') || undefined,
    query,
    switches,
  });
  return switches.absentInReports === 'null' ? rows.map(withNulls) : rows;
}

function withNulls(row: WireObject): WireObject {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === '' ? null : value]));
}

/** §14: unknown or not API accessible is 404. */
function knownReport({ params, switches }: ApiRequest): Report {
  const report = REPORTS.find((one) => one.id === params.id);
  if (!report || !isAccessible(report, switches)) throw notFound();
  return report;
}

function accountUri({ world }: ApiRequest): string {
  return `/Mediapartners/${world.partner.accountSid}`;
}
