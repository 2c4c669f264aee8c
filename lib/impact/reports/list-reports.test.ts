import { describe, expect, it } from 'vitest';
import { toDay } from '@/lib/domain/day';
import { toProgramId } from '@/lib/domain/id';
import { aPage } from '@/lib/impact/testing/an-action';
import { errorOf, fakeFetch, json, SID, transportFor } from '@/lib/impact/testing/fake-fetch';
import { listReports } from './list-reports';
import { submitReportExport } from './submit-report-export';

describe('the list of reports', () => {
  it('is read to its last page, without entries that have no id', async () => {
    const next = `/Mediapartners/${SID}/Reports?Page=2`;
    const first = aPage(
      'Reports',
      [
        { Id: 'a', ApiAccessible: true, DeferredApiRunUri: '/x' },
        { Name: 'My Leads', ApiAccessible: false },
        null,
      ],
      { pages: 2, next },
    );
    const second = aPage(
      'Reports',
      [
        { Id: 12172, ApiAccessible: 'true', DeferredApiRunUri: '/x' },
        { Id: 'web', ApiAccessible: false, RunUri: '/secure/x' },
        { Id: 'now-only', ApiAccessible: true, ApiRunUri: '/x' },
      ],
      { page: 2, pages: 2 },
    );
    expect(await listReports(transportFor(fakeFetch(json(first), json(second))))).toEqual([
      { id: 'a', exportable: true },
      { id: '12172', exportable: true },
      { id: 'web', exportable: false },
      { id: 'now-only', exportable: false },
    ]);
  });

  it('says which scope is missing', async () => {
    const refused = fakeFetch(json({ Message: 'Access Denied' }, { status: 403 }));
    expect(await errorOf(listReports(transportFor(refused)))).toMatchObject({
      kind: 'scope-missing',
      endpoint: 'reports',
    });
  });
});

describe('asking for a report', () => {
  const days = { from: toDay('2026-11-01'), to: toDay('2026-11-18') };
  const queued = () => fakeFetch(json({ QueuedUri: `/Mediapartners/${SID}/Jobs/a-1` }));

  it('names its days without a time, and the program when it is one', async () => {
    const fake = queued();
    const request = { reportId: 'p/1', days, programId: toProgramId('7'), format: 'CSV' } as const;
    expect(await submitReportExport(transportFor(fake), request)).toEqual({ jobId: 'a-1' });
    expect(fake.calls[0]?.url).toMatch(
      /\/ReportExport\/p%2F1\?START_DATE=2026-11-01&END_DATE=2026-11-18&SUBAID=7$/,
    );
  });

  it('is another request in another format', async () => {
    const fake = queued();
    await submitReportExport(transportFor(fake), { reportId: 'p', days, programId: null, format: 'JSON' });
    expect(fake.calls[0]?.url).toMatch(/END_DATE=2026-11-18&ResultFormat=JSON$/);
  });

  it('is never repeated by itself, and says what it was about', async () => {
    const fake = fakeFetch(json({}, { status: 503 }));
    const request = { reportId: 'p', days, programId: null, format: 'CSV' } as const;
    await errorOf(submitReportExport(transportFor(fake), request));
    expect(fake.calls).toHaveLength(1);
    const odd = transportFor(fakeFetch(json({ Status: 'QUEUED' })));
    expect(await errorOf(submitReportExport(odd, request))).toMatchObject({ endpoint: 'report-export' });
  });
});
