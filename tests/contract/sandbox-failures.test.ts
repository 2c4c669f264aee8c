import { describe, expect, it } from 'vitest';
import { addDays, toDay } from '@/lib/domain/day';
import type { Failure } from '@/lib/domain/failure';
import { toProgramId } from '@/lib/domain/id';
import type { ImpactClient, ImpactClientOptions } from '@/lib/impact/client';
import { toFailure } from '@/lib/impact/to-failure';
import type { FailNext } from '@/sandbox/control';
import type { Switches } from '@/sandbox/rules/switches';
import { aSandboxClient, type SandboxClient } from './sandbox-client';

const DAY_MS = 86_400_000;

const aClientOf = (switches: Partial<Switches> = {}, more: Partial<ImpactClientOptions> = {}) =>
  aSandboxClient({ switches }, more);

async function failureOf(promise: Promise<unknown>): Promise<Failure | undefined> {
  const outcome = await promise.then(
    () => ({ error: 'no error' }),
    (error: unknown) => ({ error }),
  );
  return toFailure(outcome.error);
}

function lastActions({ client, world }: SandboxClient) {
  const toMs = world.clock.now();
  return Array.fromAsync(client.actionPages({ by: 'event', fromMs: toMs - 40 * DAY_MS, toMs }));
}

const yesterdayOf = ({ world }: SandboxClient) => addDays(toDay(world.dayOf(world.clock.now())), -1);

describe('an answer that goes wrong', () => {
  const unreadable = { kind: 'unreadable-answer', endpoint: 'actions' };
  const refused = { kind: 'request-refused', endpoint: 'actions' };

  it.each<[string, object]>([
    ['400', refused],
    ['401', { kind: 'credentials-refused' }],
    ['403', { kind: 'scope-missing', endpoint: 'actions' }],
    ['404', { kind: 'not-found', endpoint: 'actions' }],
    ['409', refused],
    ['429', { kind: 'rate-limited' }],
    ['500', { kind: 'service-down', status: 500 }],
    ['502-html', { kind: 'service-down', status: 502 }],
    ['503', { kind: 'service-down', status: 503 }],
    ['504', { kind: 'service-down', status: 504 }],
    ['empty-body', unreadable],
    ['half-json', unreadable],
    ['reset', { kind: 'offline' }],
    ['reset-mid-body', unreadable],
    ['slow', { kind: 'timed-out' }],
    ['drip', { kind: 'timed-out' }],
    ['xml', unreadable],
    ['captive-portal', { kind: 'intercepted' }],
    ['ok-error-envelope', refused],
    ['redirect-same-host', { kind: 'intercepted' }],
    ['redirect-other-host', { kind: 'intercepted' }],
    ['gzip-bomb', unreadable],
    ['null-body', unreadable],
    ['array-body', unreadable],
  ])('%s is said for what it is, and the next request is good again', async (kind, failure) => {
    const limits = { timeoutMs: kind === 'slow' || kind === 'drip' ? 300 : 5000, maxBodyBytes: 5_000_000 };
    const sandbox = await aClientOf({}, limits);
    sandbox.control.failNext({ kind, count: 3 });
    expect(await failureOf(lastActions(sandbox))).toMatchObject(failure);
    sandbox.control.clearFailures();
    expect((await lastActions(sandbox))[0]?.actions.length).toBeGreaterThan(0);
  });

  it.each(['reset', 'reset-mid-body', '500', '503'])(
    '%s twice is got over within one request',
    async (kind) => {
      const sandbox = await aClientOf();
      sandbox.control.failNext({ kind, count: 2 });
      expect((await lastActions(sandbox))[0]?.actions.length).toBeGreaterThan(0);
    },
  );

  it.each<[FailNext['retryAfter'], number]>([
    ['seconds', 60],
    ['http-date', 60],
    [7200, 7200],
    ['garbage', 60],
    ['empty', 60],
    ['negative', 60],
    ['huge', 86_400],
  ])('429 with Retry-After %s makes us wait from a minute to a day', async (retryAfter, atLeastSeconds) => {
    const sandbox = await aClientOf();
    sandbox.control.failNext({ kind: '429', ...(retryAfter === undefined ? {} : { retryAfter }) });
    const failure = await failureOf(sandbox.client.companyInformation());
    const until = failure?.kind === 'rate-limited' ? Date.parse(failure.until) : Number.NaN;
    const waitSeconds = (until - sandbox.world.clock.now()) / 1000;
    expect(waitSeconds).toBeGreaterThanOrEqual(atLeastSeconds);
    expect(waitSeconds).toBeLessThanOrEqual(86_400);
    expect(sandbox.control.requests()).toHaveLength(1);
  });

  it('missing paging still gives the page, without a total', async () => {
    const sandbox = await aClientOf();
    sandbox.control.failNext({ kind: 'missing-paging' });
    const pages = await lastActions(sandbox);
    expect(pages).toMatchObject([{ announcedTotal: null, isLast: true }]);
    expect(pages[0]?.actions.length).toBeGreaterThan(0);
  });

  it.each<[string, FailNext['value']]>([
    ['Payout', ''],
    ['Payout', '1,234.56'],
    ['EventDate', 'yesterday'],
    ['Currency', ''],
    ['Id', ''],
  ])('one row with the %s %j is set aside and costs no other row', async (field, value) => {
    const sandbox = await aClientOf();
    const [whole] = await lastActions(sandbox);
    sandbox.control.failNext({
      kind: 'mutate-rows',
      field,
      rows: 'first',
      ...(value === undefined ? {} : { value }),
    });
    const [spoilt] = await lastActions(sandbox);
    expect(spoilt?.setAside).toHaveLength(1);
    expect(spoilt?.setAside[0]?.reason).toMatch(new RegExp(`^${field} (missing|unreadable)$`));
    expect(spoilt?.actions).toEqual(whole?.actions.slice(1));
  });

  it('an unknown state is shown as written and never approved', async () => {
    const sandbox = await aClientOf();
    sandbox.control.failNext({ kind: 'mutate-rows', field: 'State', value: 'ON_HOLD', rows: 'every' });
    const [page] = await lastActions(sandbox);
    expect(new Set(page?.actions.map(({ state, stateText }) => `${state} ${stateText}`))).toEqual(
      new Set(['other ON_HOLD']),
    );
  });
});

describe('what nobody knows for certain about the API', () => {
  it.each<[string, Partial<Switches>]>([
    ['ids as numbers', { actionIds: 'numbers' }],
    ['one object for a list of one', { singleRowLists: 'object' }],
    ['no rate headers', { rateHeaders: 'none' }],
    ['the brands’ rate headers', { rateHeaders: 'brand' }],
    ['the partners’ rate headers', { rateHeaders: 'partner' }],
    ['no milliseconds anywhere', { milliseconds: 'refused-everywhere' }],
    ['the strict seven days', { sevenDays: 'without-start-date' }],
    ['one family of dates only', { dateFamilies: 'refused' }],
    ['small pages refused', { smallPageSize: 'refused' }],
    ['exact parameter names', { queryNames: 'exact' }],
    ['three years for every date', { threeYears: 'every-date' }],
  ])('does not matter to the actions: %s', async (_, switches) => {
    const sandbox = await aClientOf(switches);
    const toMs = sandbox.world.clock.now();
    for (const by of ['event', 'update', 'locking'] as const) {
      for await (const page of sandbox.client.actionPages({ by, fromMs: toMs - 40 * DAY_MS, toMs })) {
        expect(page.setAside).toEqual([]);
        expect(page.announcedTotal).toBe(page.actions.length);
      }
    }
  });

  it.each<[string, Partial<Switches>]>([
    ['LF', { csvLineEnds: 'lf' }],
    ['CRLF', { csvLineEnds: 'crlf' }],
    ['a byte order mark', { csvByteOrderMark: true }],
    ['no ReplayUri', { queueReplayUri: false }],
    ['a job that is done at once', { jobSeconds: 0 }],
  ])('does not matter to the clicks: %s', async (_, switches) => {
    const sandbox = await aClientOf(switches);
    const day = yesterdayOf(sandbox);
    const { jobId } = await sandbox.client.submitClickExport(day);
    sandbox.control.advance({ minutes: 1 });
    const counts = await sandbox.client.downloadClicks(jobId, day);
    const { clicks } = sandbox.control.ledger(sandbox.sid, { from: day, to: day });
    expect(counts).toHaveLength(clicks.length);
    expect(counts).toEqual(expect.arrayContaining(clicks));
  });

  it.each(['refused-404', 'job-200', 'job-202'] as const)(
    'the download of a failed job is no file: %s',
    async (failedJobDownload) => {
      const sandbox = await aClientOf({ failedJobDownload });
      const day = yesterdayOf(sandbox);
      sandbox.control.failJobs({ count: 1 });
      const { jobId } = await sandbox.client.submitClickExport(day);
      sandbox.control.advance({ hours: 3 });
      expect((await sandbox.client.job(jobId)).status).toBe('failed');
      const outcome = await sandbox.client.downloadClicks(jobId, day).catch(toFailure);
      expect(outcome).toEqual(
        failedJobDownload === 'refused-404' ? { kind: 'not-found', endpoint: 'jobs' } : 'not-ready',
      );
    },
  );

  it('a job that stumbles is retrying before it is done', async () => {
    const sandbox = await aClientOf();
    sandbox.control.failJobs({ count: 1, tries: 1 });
    const { jobId } = await sandbox.client.submitClickExport(yesterdayOf(sandbox));
    sandbox.control.advance({ minutes: 1 });
    expect((await sandbox.client.job(jobId)).status).toBe('retrying');
    sandbox.control.advance({ minutes: 30 });
    expect((await sandbox.client.job(jobId)).status).toBe('completed');
  });

  it('a replay may be refused', async () => {
    const sandbox = await aClientOf({ jobsReplayable: false });
    const { jobId } = await sandbox.client.submitClickExport(yesterdayOf(sandbox));
    sandbox.control.advance({ minutes: 1 });
    expect(await failureOf(sandbox.client.replayJob(jobId))).toMatchObject({ kind: 'scope-missing' });
  });

  it.each([401, 403, 404] as const)(
    'another account’s SID gives %i, and never data',
    async (foreignSidStatus) => {
      const sandbox = await aSandboxClient(
        { switches: { foreignSidStatus } },
        { credentials: { accountSid: 'IRnobody', authToken: 'x' } },
      );
      expect(await failureOf(sandbox.client.companyInformation())).toBeDefined();
    },
  );
});

describe('a link that cannot be made', () => {
  const make = (client: ImpactClient, programId: string, deepLink: string) =>
    failureOf(client.createTrackingLink({ programId: toProgramId(programId), deepLink }));

  it.each([400, 403] as const)('outside the allowed domains is refused with %i', async (deepLinkRefusal) => {
    const { client, world } = await aClientOf({ deepLinkRefusal });
    const program = world.programs().find((one) => one.contractStatus === 'Active')!;
    const failure = await make(client, program.id, 'https://elsewhere.test/');
    expect(failure).toMatchObject({
      kind: 'request-refused',
      endpoint: 'tracking-links',
      message: expect.stringMatching(/./),
    });
  });

  it('for a program nobody knows is not found', async () => {
    const { client } = await aClientOf();
    expect(await make(client, '0', 'https://www.example/')).toEqual({
      kind: 'not-found',
      endpoint: 'tracking-links',
    });
  });

  it('is asked for once, whatever happens', async () => {
    const { client, control } = await aClientOf();
    control.failNext({ kind: 'reset' });
    expect(await make(client, '0', 'https://www.example/')).toEqual({ kind: 'offline' });
    expect(control.requests()).toHaveLength(1);
  });
});
