/** Exports that are ready at once and hold no clicks (contract §12–14): what counts here is who asks how often. */
const REPORTS = ['partner_performance_by_program', 'partner_performance_by_day'];

/** The answer for a path below the account's, or nothing when it is none of exports and jobs. */
export function answerJobs(
  root: string,
  url: URL,
  method: string,
  hasReports: boolean,
): Response | undefined {
  const path = url.pathname.slice(root.length);
  const [kind = '', id = '', verb = ''] = path.split('/');
  if (kind === 'Reports') return Response.json(listReports(root, hasReports ? REPORTS : []));
  if (kind === 'ReportExport') return queued(root, `report-${id}-${toName(url)}`);
  if (kind === 'ClickExport') return queued(root, `clicks-${toName(url)}`);
  if (kind !== 'Jobs') return undefined;
  if (verb === 'Download') return download(decodeURIComponent(id));
  if (verb === 'Replay' && method !== 'PUT') return undefined;
  return Response.json({ Id: id, Status: 'COMPLETED', StartedDate: '', CompletedDate: '', Replayable: true });
}

/** The same request is the same job. */
function toName(url: URL): string {
  return url.search.replace(/[^\w-]+/g, '.');
}

function queued(root: string, id: string): Response {
  const job = `${root}Jobs/${id}`;
  return Response.json({
    Status: 'QUEUED',
    QueuedUri: job,
    ResultUri: `${job}/Download`,
    ReplayUri: `${job}/Replay`,
  });
}

function download(id: string): Response {
  const header = id.includes('by_day') ? 'date_display' : 'campaign_id';
  const text = id.startsWith('report') ? `${header},Clicks\r\n` : 'Id,EventDate,ProgramId\r\n';
  return new Response(text, { headers: { 'content-type': 'application/octet-stream' } });
}

function listReports(root: string, ids: readonly string[]) {
  const reports = ids.map((Id) => ({
    Id,
    Name: Id,
    ApiAccessible: true,
    DeferredApiRunUri: `${root}ReportExport/${Id}`,
  }));
  const total = String(reports.length);
  return {
    '@page': '1',
    '@numpages': '1',
    '@pagesize': '100',
    '@total': total,
    '@nextpageuri': '',
    Reports: reports,
  };
}
