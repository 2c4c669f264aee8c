import { describe, expect, it } from 'vitest';
import { aSandbox, type Body } from '../test-sandbox.ts';
import { toUnits } from '../wire/decimal.ts';

const RANGE = 'START_DATE=2026-10-20&END_DATE=2026-11-18';
const range = { from: '2026-10-20', to: '2026-11-18' };
const byDay = (query = RANGE) => `/Reports/partner_performance_by_day?${query}`;
const sum = (rows: Body[], name: string) => rows.reduce((all, row) => all + Number(row[name]), 0);

describe('the list of reports', () => {
  it('holds one that is not for the API and one without an Id', async () => {
    const { json, status } = await aSandbox();
    const reports: Body[] = (await json('/Reports')).Reports;
    expect(reports.filter((report) => report.ApiAccessible === true).map((report) => report.Id)).toEqual([
      'mp_action_listing_sku',
      'partner_performance_by_day',
      'partner_performance_by_program',
    ]);
    expect(reports.some((report) => report.Id === undefined)).toBe(true);
    expect(await status(`/Reports/mp_violations_listing?${RANGE}`)).toBe(404);
    expect(await status(`/Reports/nothing/MetaData`)).toBe(404);
  });

  it('keeps the performance reports to the web pages by switch', async () => {
    const { json, status } = await aSandbox({ switches: { performanceReports: 'web-only' } });
    const reports: Body[] = (await json('/Reports')).Reports;
    const mine = reports.filter((report) => report.Id?.startsWith('partner_performance'));
    expect(mine.map((report) => [report.ApiAccessible, report.DeferredApiRunUri])).toEqual([
      [false, undefined],
      [false, undefined],
    ]);
    expect(await status(byDay())).toBe(404);
    expect(await status(byDay().replace('/Reports', '/ReportExport'))).toBe(404);
  });

  it('leads to the filters and columns of each', async () => {
    const { json } = await aSandbox();
    const meta = await json('/Reports/partner_performance_by_day/MetaData');
    const { Records: rows } = await json(byDay());
    expect(meta.Filters.map((filter: Body) => filter.Name)).toEqual(['START_DATE', 'END_DATE', 'SUBAID']);
    expect(meta.Attributes.map((column: Body) => column.Name)).toEqual(Object.keys(rows[0]));
  });
});

describe('performance by day', () => {
  it('has one row a day whose clicks and actions are the ledger’s', async () => {
    const { json, control } = await aSandbox();
    const body = await json(byDay());
    const rows: Body[] = body.Records;
    const ledger = control.ledger(undefined, range);
    expect(body['@pagesize']).toBe('20000');
    expect(rows).toHaveLength(30);
    expect(rows[0].date_display).toBe('Oct 20, 2026');
    expect(sum(rows, 'Clicks')).toBe(ledger.clicks.reduce((all, line) => all + line.clicks, 0));
    const kept = ledger.lines.filter((line) => line.state !== 'REVERSED');
    expect(sum(rows, 'Actions')).toBe(kept.reduce((all, line) => all + line.count, 0));
    expect(Object.values(rows[0]).every((value) => typeof value === 'string')).toBe(true);
  });

  it('is about one program with SUBAID', async () => {
    const { json, control } = await aSandbox();
    const rows: Body[] = (await json(byDay(`${RANGE}&SUBAID=20101`))).Records;
    const { clicks, lines } = control.ledger(undefined, range);
    const own = <Line extends { programId: string }>(all: Line[]) =>
      all.filter((line) => line.programId === '20101');
    expect(sum(rows, 'Clicks')).toBe(own(clicks).reduce((all, line) => all + line.clicks, 0));
    const earned = own(lines).reduce((all, line) => all + toUnits(line.payout), 0n);
    expect(rows.reduce((all, row) => all + toUnits(row.Earnings), 0n)).toBe(earned);
  });

  it.each([
    ['month-name', 'Oct 20, 2026'],
    ['iso', '2026-10-20'],
    ['iso-time', '2026-10-20 00:00:00'],
    ['month-first', '10/20/2026'],
    ['day-first', '20/10/2026'],
    ['day-of-year', '2026-293'],
  ] as const)('writes days as %s by switch', async (reportDayText, text) => {
    const { json } = await aSandbox({ switches: { reportDayText } });
    expect((await json(byDay())).Records[0].date_display).toBe(text);
  });

  it('ignores SUBAID by switch', async () => {
    const { json } = await aSandbox({ switches: { reportProgramFilter: 'ignored' } });
    expect((await json(byDay(`${RANGE}&SUBAID=20101`))).Records).toEqual((await json(byDay())).Records);
  });

  it.each([
    ['both dates are needed', 'START_DATE=2026-10-20'],
    ['days exist', 'START_DATE=2026-10-20&END_DATE=2026-11-31'],
    ['a range does not end before it starts', 'START_DATE=2026-11-20&END_DATE=2026-11-01'],
    ['a range spans 366 days', 'START_DATE=2025-11-17&END_DATE=2026-11-18'],
    ['milliseconds are refused', 'START_DATE=2026-11-01T00:00:00.000Z&END_DATE=2026-11-18'],
  ])('knows: %s', async (_rule, query) => {
    const { status } = await aSandbox();
    expect(await status(byDay(query))).toBe(400);
    expect(await status(byDay('START_DATE=2025-11-18&END_DATE=2026-11-18'))).toBe(200);
  });

  it('refuses milliseconds in exports only, by switch', async () => {
    const { status } = await aSandbox({ switches: { milliseconds: 'refused-in-exports' } });
    const precise = 'START_DATE=2026-11-01T00:00:00.000Z&END_DATE=2026-11-18';
    expect(await status(byDay(precise))).toBe(200);
    expect(await status(byDay(precise).replace('/Reports', '/ReportExport'))).toBe(400);
  });

  it('takes the lower-case names and full timestamps that clients send', async () => {
    const { json } = await aSandbox();
    const query = 'startdate=2026-10-20T08:00:00Z&enddate=2026-11-18T08:00:00Z';
    expect((await json(byDay(query))).Records).toEqual((await json(byDay())).Records);
  });

  it('ignores a page size', async () => {
    const { json } = await aSandbox();
    expect((await json(byDay(`${RANGE}&PageSize=5`)))['@pagesize']).toBe('20000');
  });
});

describe('performance by program', () => {
  it('adds up to performance by day', async () => {
    const { json } = await aSandbox();
    const programs: Body[] = (await json(`/Reports/partner_performance_by_program?${RANGE}`)).Records;
    const days: Body[] = (await json(byDay())).Records;
    expect(sum(programs, 'Clicks')).toBe(sum(days, 'Clicks'));
    expect(sum(programs, 'Actions')).toBe(sum(days, 'Actions'));
  });
});

describe('the action listing', () => {
  const listing = `/Reports/mp_action_listing_sku?${RANGE}`;

  it('has a row for each item, in the action’s own currency', async () => {
    const { json, world, control } = await aSandbox();
    const rows: Body[] = (await json(listing)).Records;
    const ids = [...new Set(rows.map((row) => row.Action_Id as string))];
    expect(rows).toHaveLength(ids.reduce((all, id) => all + world.items(id).length, 0));
    const { lines } = control.ledger(undefined, range);
    expect(ids).toHaveLength(lines.reduce((all, line) => all + line.count, 0));
    expect(Object.keys(rows[0])).toHaveLength(50);
  });

  it('keeps to the states asked for', async () => {
    const { json } = await aSandbox();
    const rows: Body[] = (await json(`${listing}&SUPERSTATUS_MS=PENDING&SUPERSTATUS_MS=REVERSED`)).Records;
    expect(rows).not.toHaveLength(0);
    expect(rows.every((row) => row.Status !== 'APPROVED')).toBe(true);
  });

  it('leaves out columns that were not turned on, and writes null, by switch', async () => {
    const { json } = await aSandbox({ switches: { hiddenColumns: 'left-out', absentInReports: 'null' } });
    const [row]: Body[] = (await json(`${listing}&SHOW_LOCKING_DATE=1`)).Records;
    expect(row).not.toHaveProperty('SKU');
    expect(row).toHaveProperty('Locking_Date');
    expect(row.VAT).toBeNull();
  });
});

describe('a report export', () => {
  const path = `/ReportExport/partner_performance_by_day?${RANGE}`;
  const download = (queued: Body) =>
    `${queued.QueuedUri.replace(/^\/Mediapartners\/[^/]+/, '')}/Download?Mode=Stream`;

  it('is a job whose file is the report as CSV', async () => {
    const { json, call } = await aSandbox({ switches: { jobSeconds: 0 } });
    const text = await (await call(download(await json(path)))).text();
    const [header, first] = text.split('\r\n');
    expect(header).toBe('date_display,Clicks,raw_clicks,Actions,sale_amount,Earnings,CR,AOV,EPC');
    expect(first).toMatch(/^"Oct 20, 2026",\d+/);
    expect((await json('/Jobs')).Jobs[0].Type).toBe('ApiReport');
  });

  it('has the rows under Records as JSON', async () => {
    const { json } = await aSandbox({ switches: { jobSeconds: 0 } });
    const file = await json(download(await json(`${path}&ResultFormat=JSON`)));
    expect(file.Records).toEqual((await json(byDay())).Records);
  });

  it('is silently empty when it ends in the future, where the run is not', async () => {
    const { json } = await aSandbox({ switches: { jobSeconds: 0 } });
    const future = 'START_DATE=2026-11-10&END_DATE=2026-11-30';
    const queued = await json(`/ReportExport/partner_performance_by_day?${future}&ResultFormat=JSON`);
    expect((await json(download(queued))).Records).toEqual([]);
    expect((await json(byDay(future))).Records).toHaveLength(9);
  });
});
