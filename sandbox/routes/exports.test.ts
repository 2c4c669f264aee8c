import { describe, expect, it } from 'vitest';
import { aSandbox, type Body, type TestSandbox } from '../test-sandbox.ts';

const DAY = '2026-11-17';
const HEADER =
  'Id,ProgramId,ProgramName,ProfileId,IpAddress,EventDate,MediaId,MediaName,AdId,AdName,AdType,ProductSku,DealName,DealType,DealScope,CustomerArea,CustomerCity,CustomerRegion,CustomerCountry,DeviceType,DeviceFamily,Browser,Os,ReferringUrl,ReferringDomain,LandingPageUrl,TrafficCategory,TrafficSource,BidKeyword,SearchText,SharedId,SubId1,SubId2,SubId3,CpcBid,Payout,UniqueClick';

/** The part of a relative URI behind the SID. */
const within = (uri: string) => uri.replace(/^\/Mediapartners\/[^/]+/, '');

async function submit({ json }: TestSandbox, query = `Date=${DAY}`): Promise<string> {
  const queued = await json(`/ClickExport?${query}`);
  expect(queued.Status).toBe('QUEUED');
  return within(queued.QueuedUri);
}

async function lines({ call }: TestSandbox, job: string): Promise<string[]> {
  const text = await (await call(`${job}/Download?Mode=Stream`)).text();
  return text.split('\r\n').slice(1, -1);
}

describe('a click export', () => {
  it('goes from QUEUED to RUNNING to COMPLETED on the world’s clock', async () => {
    const sandbox = await aSandbox();
    const job = await submit(sandbox);
    const now = async () => (await sandbox.json(job)) as Body;
    expect(await now()).toMatchObject({ Status: 'QUEUED', StartedDate: '', RecordsProcessed: '' });
    sandbox.control.advance({ ms: 2000 });
    expect(await now()).toMatchObject({ Status: 'RUNNING', PercentageComplete: '50', CompletedDate: '' });
    sandbox.control.advance({ ms: 2000 });
    expect(await now()).toMatchObject({
      Status: 'COMPLETED',
      Type: 'ClickExport',
      ProgramId: '',
      CreatedBy: sandbox.sid,
      CreatedDate: '2026-11-18T12:00:00-08:00',
      StartedDate: '2026-11-18T12:00:02-08:00',
      CompletedDate: '2026-11-18T12:00:04-08:00',
      FailedDate: '',
      PercentageComplete: '100',
      RecordsProcessed: String([...sandbox.world.clicks(DAY)].length),
      Replayable: true,
    });
  });

  it('answers its download with 202 and the job until the file is there', async () => {
    const sandbox = await aSandbox();
    const job = await submit(sandbox);
    const early = await sandbox.call(`${job}/Download?Mode=Stream`);
    expect(early.status).toBe(202);
    expect((await early.json()).Status).toBe('QUEUED');
    sandbox.control.advance({ ms: 4000 });
    const ready = await sandbox.call(`${job}/Download?Mode=Stream`);
    expect(ready.status).toBe(200);
    expect(ready.headers.get('Content-Type')).toBe('application/octet-stream');
    expect((await ready.text()).split('\r\n')[0]).toBe(HEADER);
  });

  it('completes at once by switch, and holds every click of the day', async () => {
    const sandbox = await aSandbox({ switches: { jobSeconds: 0 } });
    const rows = await lines(sandbox, await submit(sandbox));
    const ledger = sandbox.control.ledger(undefined, { from: DAY, to: DAY });
    expect(rows).toHaveLength(ledger.clicks.reduce((sum, line) => sum + line.clicks, 0));
    expect(rows.length).toBeGreaterThan(0);
  });

  it('redirects to a signed address elsewhere unless streamed', async () => {
    const sandbox = await aSandbox({ switches: { jobSeconds: 0 } });
    const job = await submit(sandbox);
    const response = await sandbox.call(`${job}/Download`);
    expect(response.status).toBe(302);
    const location = response.headers.get('Location') ?? '';
    expect(location).toMatch(/^https:\/\/signed-storage\.test\/jobs\/[0-9a-f-]{36}\.csv\?X-Signature=/);
    const file = await sandbox.visit(location.replace('https:', 'http:'));
    expect(file.text.split('\r\n')[0]).toBe(HEADER);
  });

  it('asked for again is the same job with its old file, until it is replayed', async () => {
    const sandbox = await aSandbox({ switches: { jobSeconds: 0 } });
    const today = 'Date=2026-11-18';
    const job = await submit(sandbox, today);
    const before = (await lines(sandbox, job)).length;
    sandbox.control.recordClick({ programId: '20101', landingPageUrl: 'https://www.nordlys-ski.test/' });
    expect(await submit(sandbox, today)).toBe(job);
    expect(await lines(sandbox, job)).toHaveLength(before);
    const replayed = await sandbox.json(`${job}/Replay`, { method: 'PUT' });
    expect(replayed.Id).toBe(job.split('/').at(-1));
    expect(await lines(sandbox, job)).toHaveLength(before + 1);
    expect(await submit(sandbox, `${today}&UniqueClick=TRUE`)).not.toBe(job);
  });

  it('finishes by itself when the clock ticks', async () => {
    const sandbox = await aSandbox({ ticking: true, switches: { jobSeconds: 0.05 } });
    const job = await submit(sandbox);
    await expect.poll(async () => (await sandbox.json(job)).Status).toBe('COMPLETED');
  });

  it('is of today when no date is given', async () => {
    const sandbox = await aSandbox();
    expect(await submit(sandbox, '')).toBe(await submit(sandbox, 'Date=2026-11-18'));
  });

  it('keeps to the programs, ads, sub IDs and unique clicks asked for', async () => {
    const sandbox = await aSandbox({ switches: { jobSeconds: 0 } });
    const clicks = [...sandbox.world.clicks(DAY)];
    const count = async (query: string) =>
      (await lines(sandbox, await submit(sandbox, `Date=${DAY}&${query}`))).length;
    const among = (ids: string[]) => clicks.filter((click) => ids.includes(click.program.id)).length;
    expect(await count('ProgramId=20101')).toBe(among(['20101']));
    expect(await count('ProgramId=20101&ProgramId=20202')).toBe(among(['20101', '20202']));
    expect(await count('AdId=nothing')).toBe(0);
    expect(await count('SubId=newsletter')).toBe(
      clicks.filter((click) => [click.subId1, click.subId2, click.subId3].includes('newsletter')).length,
    );
    expect(await count('UniqueClick=TRUE')).toBe(clicks.filter((click) => click.unique).length);
  });

  it.each(['JSON', 'XML'])('is a paged list as %s', async (format) => {
    const sandbox = await aSandbox({ switches: { jobSeconds: 0 } });
    const job = await submit(sandbox, `Date=${DAY}&ResultFormat=${format}`);
    const text = await (await sandbox.call(`${job}/Download?Mode=Stream`)).text();
    const total = [...sandbox.world.clicks(DAY)].length;
    if (format === 'XML') return expect(text).toContain(`pagesize="20000" total="${total}"`);
    const body = JSON.parse(text);
    expect(body).toMatchObject({ '@total': String(total), '@numpages': '1' });
    expect(body.Clicks[0]).toMatchObject({ UniqueClick: expect.any(String), PartnerRelated: [{}] });
  });

  it.each(['Date=2026-02-30', 'Date=18.11.2026', 'Date=2026-11-18T00:00:00Z', 'ResultFormat=PDF'])(
    'refuses %s',
    async (query) => {
      const { status } = await aSandbox();
      expect(await status(`/ClickExport?${query}`)).toBe(400);
      expect(await status('/ClickExport?Date=2026-11-18&ResultFormat=csv')).toBe(200);
    },
  );

  it('writes other line ends and a byte order mark by switch', async () => {
    const sandbox = await aSandbox({
      switches: { jobSeconds: 0, csvLineEnds: 'lf', csvByteOrderMark: true },
    });
    const response = await sandbox.call(`${await submit(sandbox)}/Download?Mode=Stream`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.includes(13)).toBe(false);
  });

  it('names no ReplayUri by switch', async () => {
    const { json } = await aSandbox({ switches: { queueReplayUri: false } });
    expect(Object.keys(await json('/ClickExport'))).toEqual(['Status', 'QueuedUri', 'ResultUri']);
  });
});

describe('a job that goes wrong', () => {
  it('is ERROR, run again every 15 minutes, and completes when a try succeeds', async () => {
    const sandbox = await aSandbox();
    sandbox.control.failJobs({ tries: 2 });
    const job = await submit(sandbox);
    const at = async (by: object) => {
      sandbox.control.advance(by);
      return (await sandbox.json(job)).Status;
    };
    expect(await at({ ms: 4000 })).toBe('ERROR');
    expect(await sandbox.status(`${job}/Download`)).toBe(202);
    expect(await at({ minutes: 15 })).toBe('ERROR');
    expect(await at({ minutes: 15 })).toBe('COMPLETED');
  });

  it.each([
    ['refused-404', 404],
    ['job-200', 200],
    ['job-202', 202],
  ] as const)('is FAILED after five tries; its download then: %s', async (failedJobDownload, status) => {
    const sandbox = await aSandbox({ switches: { failedJobDownload } });
    sandbox.control.failJobs({});
    const job = await submit(sandbox);
    sandbox.control.advance({ minutes: 61 });
    expect(await sandbox.json(job)).toMatchObject({
      Status: 'FAILED',
      FailedDate: expect.stringMatching(/T/),
    });
    expect(await sandbox.status(`${job}/Download?Mode=Stream`)).toBe(status);
    await sandbox.call(`${job}/Replay`, { method: 'PUT' });
    sandbox.control.advance({ ms: 4000 });
    expect((await sandbox.json(job)).Status).toBe('COMPLETED');
  });
});

describe('jobs', () => {
  it('are listed newest first, by the day of creation, and kept for 90 days', async () => {
    const sandbox = await aSandbox();
    const first = await submit(sandbox, 'Date=2026-11-01');
    sandbox.control.advance({ days: 1 });
    const second = await submit(sandbox, 'Date=2026-11-02');
    const listed = async (query = '') =>
      (await sandbox.json(`/Jobs${query}`)).Jobs.map((job: Body) => `/Jobs/${job.Id}`);
    expect(await listed()).toEqual([second, first]);
    expect(await listed('?CreatedAfter=2026-11-19')).toEqual([second]);
    expect(await listed('?CreatedBefore=2026-11-18')).toEqual([first]);
    expect(await sandbox.status('/Jobs?CreatedAfter=yesterday')).toBe(400);
    sandbox.control.advance({ days: 89.5 });
    expect(await listed()).toEqual([second]);
    expect(await sandbox.status(first)).toBe(404);
  });

  it('are kept for another number of days by switch', async () => {
    const sandbox = await aSandbox({ switches: { jobsKeptDays: 2 } });
    const job = await submit(sandbox);
    sandbox.control.advance({ days: 2 });
    expect(await sandbox.status(job)).toBe(200);
    sandbox.control.advance({ ms: 1 });
    expect(await sandbox.status(job)).toBe(404);
  });

  it('may not be replayed, by switch', async () => {
    const sandbox = await aSandbox({ switches: { jobsReplayable: false } });
    const job = await submit(sandbox);
    expect((await sandbox.json(job)).Replayable).toBe(false);
    expect(await sandbox.status(`${job}/Replay`, { method: 'PUT' })).toBe(403);
  });

  it('of others are not found', async () => {
    const { status } = await aSandbox();
    expect(await status('/Jobs/11111111-2222-4333-8444-555555555501')).toBe(404);
  });
});

describe('one click', () => {
  it('is found by its id, with a boolean among texts', async () => {
    const { json, control, status } = await aSandbox();
    const { id } = control.recordClick({
      programId: '20101',
      landingPageUrl: 'https://www.nordlys-ski.test/',
      subId1: 'guide',
    });
    expect(await json(`/Clicks/${id}`)).toMatchObject({
      Id: id,
      CampaignId: '20101',
      PartnerRelated: [{ SubId1: 'guide', SubId2: '', SubId3: '' }],
      UniqueClick: true,
    });
    expect(await status('/Clicks/unknown')).toBe(404);
  });
});
