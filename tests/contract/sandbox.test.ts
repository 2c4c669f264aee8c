import { describe, expect, it } from 'vitest';
import { addDays, toDay } from '@/lib/domain/day';
import type { Endpoint } from '@/lib/domain/failure';
import { toProgramId } from '@/lib/domain/id';
import type { ScenarioName } from '@/sandbox/world/types';
import { trials } from '@/tests/support/trials';
import {
  aSandboxClient,
  readAllActions,
  type SandboxClient,
  summarize,
  summarizeLedger,
  wholeHistory,
} from './sandbox-client';

const DAY_MS = 86_400_000;
const ENDPOINTS: Endpoint[] = [
  'company-information',
  'programs',
  'actions',
  'click-export',
  'jobs',
  'tracking-links',
];

const yesterdayOf = ({ world }: SandboxClient) => addDays(toDay(world.dayOf(world.clock.now())), -1);
const readCompany = ({ client }: SandboxClient) => client.companyInformation();

describe('every method of the client against the sandbox', () => {
  it('reads the company', async () => {
    const sandbox = await aSandboxClient();
    const { companyName, currency, timeZone } = sandbox.world.partner;
    expect(await readCompany(sandbox)).toEqual({ companyName, currency, timeZone });
  });

  it('reads the programs', async () => {
    const { client, world } = await aSandboxClient();
    const { items, setAside } = await client.programs();
    expect(setAside).toEqual([]);
    const told = items.map(({ id, name, contract, allowsDeeplinking, deeplinkDomains }) => ({
      id,
      name,
      contract,
      allowsDeeplinking,
      deeplinkDomains,
    }));
    const truth = world.programs().map((program) => ({
      id: program.id,
      name: program.name,
      contract: program.contractStatus.toLowerCase(),
      allowsDeeplinking: program.allowsDeeplinking,
      deeplinkDomains: program.deeplinkDomains,
    }));
    expect(told.sort((a, b) => a.id.localeCompare(b.id))).toEqual(
      truth.sort((a, b) => a.id.localeCompare(b.id)),
    );
  });

  it.each(['event', 'update', 'locking'] as const)('reads actions by %s', async (by) => {
    const { client, world } = await aSandboxClient();
    const toMs = world.clock.now();
    const range = { from: toMs - 17 * DAY_MS, to: toMs };
    const filters = {
      event: { eventAt: range },
      update: { updatedAt: range },
      locking: { lockingAt: range },
    };
    const wanted = world.actions(filters[by], 0, 100_000).rows.map((row) => row.id);
    const pages = await Array.fromAsync(client.actionPages({ by, fromMs: range.from, toMs }));
    expect(pages.flatMap(({ actions }) => actions.map(({ id }) => id))).toEqual(wanted);
    expect(pages.flatMap(({ setAside }) => setAside)).toEqual([]);
    expect(pages.at(-1)).toMatchObject({ announcedTotal: wanted.length, isLast: true });
    expect(wanted.length).toBeGreaterThan(0);
  });

  it('exports, waits for, replays and counts clicks', async () => {
    const sandbox = await aSandboxClient();
    const { client, control, sid } = sandbox;
    const day = yesterdayOf(sandbox);
    const { jobId } = await client.submitClickExport(day);
    expect(await client.job(jobId)).toMatchObject({ jobId, status: 'queued', completedAt: null });
    expect(await client.downloadClicks(jobId, day)).toBe('not-ready');
    control.advance({ minutes: 1 });
    expect(await client.job(jobId)).toMatchObject({ status: 'completed' });
    expect(await client.downloadClicks(jobId, day)).toEqual(
      expect.arrayContaining(control.ledger(sid, { from: day, to: day }).clicks),
    );
    expect(await client.submitClickExport(day)).toEqual({ jobId });
    expect(await client.replayJob(jobId)).toMatchObject({ jobId });
  });

  it('makes a link that the sandbox issued', async () => {
    const { client, world } = await aSandboxClient();
    const program = world
      .programs()
      .find(
        (one) => one.contractStatus === 'Active' && one.allowsDeeplinking && one.deeplinkDomains.length > 0,
      )!;
    const host = program.deeplinkDomains.find((domain) => !domain.startsWith('*'))!;
    const deepLink = `https://${host}/a page?b=1&c=ü`;
    const { url } = await client.createTrackingLink({
      programId: toProgramId(program.id),
      deepLink,
      subId1: 'x y',
    });
    expect(new URL(url).host).toBe(program.trackingHost);
    expect(new URL(url).searchParams.get('u')).toBe(deepLink);
    expect(new URL(url).searchParams.get('subId1')).toBe('x y');
  });

  it('is told the sandbox’s time and budget', async () => {
    const heard: number[] = [];
    const sandbox = await aSandboxClient(
      {},
      {
        onServerTime: (serverMs, deviceMs) => heard.push(deviceMs - serverMs),
        onRateLimit: ({ limit, remaining }) => heard.push(limit ?? -1, remaining ?? -1),
      },
    );
    await readCompany(sandbox);
    expect(heard).toEqual([0, 1000, 999]);
  });
});

describe('checking the connection', () => {
  const checkAll = (sandbox: SandboxClient) =>
    Promise.all(
      ENDPOINTS.map((endpoint) =>
        sandbox.client.checkEndpoint(endpoint, { yesterday: yesterdayOf(sandbox) }),
      ),
    );

  it('finds every endpoint allowed, and makes no link', async () => {
    const sandbox = await aSandboxClient();
    expect((await checkAll(sandbox)).map(({ status }) => status)).toEqual(ENDPOINTS.map(() => 'allowed'));
    expect(sandbox.control.requests()).toHaveLength(ENDPOINTS.length);
  });

  it.each<[Endpoint, string]>([
    ['company-information', 'Retrieve company information'],
    ['programs', 'Retrieve campaigns'],
    ['actions', 'Retrieve actions'],
    ['click-export', 'Export clicks'],
    ['jobs', 'Retrieve jobs'],
    ['tracking-links', 'Create tracking link'],
  ])('names %s alone when its scope is missing', async (missing, scope) => {
    for (const accessErrorShape of ['classic', 'newer'] as const) {
      const sandbox = await aSandboxClient({ switches: { accessErrorShape } });
      const scopes = sandbox.control.state().accounts[0]!.scopes.filter((one) => one !== scope);
      sandbox.control.setScopes(sandbox.sid, scopes);
      const refused = (await checkAll(sandbox)).filter(({ status }) => status !== 'allowed');
      expect(refused).toEqual([{ endpoint: missing, status: 'not-allowed' }]);
    }
  });

  it('finds refused credentials', async () => {
    const sandbox = await aSandboxClient();
    sandbox.control.revokeToken(sandbox.sid);
    expect((await checkAll(sandbox)).map(({ status }) => status)).toEqual(
      ENDPOINTS.map(() => 'credentials-refused'),
    );
  });
});

describe('money and clicks', () => {
  it.each<[ScenarioName, number]>([
    ['first-day', 7],
    ['small', 7],
    ['typical', 7],
    ...Array.from({ length: trials(3, 50) }, (_, index): [ScenarioName, number] => ['small', 1000 + index]),
  ])(
    'of %s with seed %i equal the ledger in every day, program, currency and state',
    async (scenario, seed) => {
      const sandbox = await aSandboxClient({ scenarios: [scenario], seed });
      const days = wholeHistory(sandbox.world);
      const { actions, setAside } = await readAllActions(sandbox, days);
      const known = [...actions.values()].filter(({ day }) => day >= days.from);
      expect(setAside).toBe(0);
      expect(summarize(known)).toEqual(summarizeLedger(sandbox.control.ledger(sandbox.sid, days)));
    },
  );

  it('of the days on which the clocks change equal the ledger', async () => {
    for (const changed of ['2026-03-08', '2026-11-01']) {
      const sandbox = await aSandboxClient({ startAt: Date.parse(`${changed}T00:00:00Z`) + 3 * DAY_MS });
      const days = { from: addDays(toDay(changed), -1), to: addDays(toDay(changed), 1) };
      const { actions } = await readAllActions(sandbox, days);
      const known = [...actions.values()].filter(({ day }) => day >= days.from && day <= days.to);
      expect(summarize(known)).toEqual(summarizeLedger(sandbox.control.ledger(sandbox.sid, days)));
      for (const day of [days.from, toDay(changed), days.to]) {
        const { jobId } = await sandbox.client.submitClickExport(day);
        sandbox.control.advance({ minutes: 1 });
        const counts = await sandbox.client.downloadClicks(jobId, day);
        expect(sortClicks(counts)).toEqual(
          sortClicks(sandbox.control.ledger(sandbox.sid, { from: day, to: day }).clicks),
        );
      }
    }
  });

  it('come in several pages when there are many, each action once', async () => {
    const sandbox = await aSandboxClient({ scenarios: ['agency'] });
    const { client, world } = sandbox;
    const toMs = world.clock.now();
    const window = { by: 'event', fromMs: toMs - 40 * DAY_MS, toMs } as const;
    const pages = await Array.fromAsync(client.actionPages(window));
    const ids = new Set(pages.flatMap(({ actions }) => actions.map(({ id }) => id)));
    expect(pages.length).toBeGreaterThan(1);
    expect(ids.size).toBe(pages[0]?.announcedTotal);
  });
});

type Clicks = { programId: string; day: string; clicks: number }[] | 'not-ready';

function sortClicks(clicks: Clicks): string[] {
  return clicks === 'not-ready'
    ? [clicks]
    : clicks.map((count) => `${count.day} ${count.programId} ${count.clicks}`).sort();
}
