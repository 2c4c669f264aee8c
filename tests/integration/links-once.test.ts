import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readBulk } from '@/lib/db/links/bulks';
import { readIntents } from '@/lib/db/links/intents';
import { readLinks } from '@/lib/db/links/links';
import { countVerdicts, toBulkId } from '@/lib/domain/link-bulk';
import type { LinkOutcome } from '@/lib/domain/link-order';
import type { TrackingLink, TrackingLinkRequest } from '@/lib/impact/client';
import { TimedOutError } from '@/lib/impact/http/api-error';
import { linkSettings } from '@/lib/settings/links';
import { createLink, type LinkDeps } from '@/lib/sync/create-link';
import { beginBulk, cancelBulk, reopenBulk, runBulk, runLeftBulks } from '@/lib/sync/create-links';
import { countPosts, type LinkBench, startLinkBench } from '../support/link-bench';
import { anOrder, eraseLinks } from '../support/links';
import { trials } from '../support/trials';

let bench: LinkBench;
let page = '';
beforeAll(async () => {
  bench = await startLinkBench();
  page = bench.open[0]?.page ?? '';
});
afterAll(() => bench.end());
beforeEach(async () => {
  await eraseLinks();
  await linkSettings.reset();
  bench.sandbox.control.clearRequests();
  bench.sandbox.control.resetRates();
});

const TIMES = trials(20, 100);
const posts = () => countPosts(bench);
const status = ({ status: of }: LinkOutcome) => of;

/** The same way to impact.com, with something in it. */
function through(
  send: (real: () => Promise<TrackingLink>, request: TrackingLinkRequest) => Promise<TrackingLink>,
): LinkDeps {
  return {
    ...bench.deps,
    async openClient(account) {
      const client = await bench.deps.openClient(account);
      return {
        ...client,
        createTrackingLink: (request) => send(() => client.createTrackingLink(request), request),
      };
    },
  };
}

/** The request arrives, the answer does not. */
const silent = () =>
  through(async (send) => {
    await send();
    throw new TimedOutError();
  });

describe('one intent is one request', () => {
  it('whatever the number of quick clicks', async () => {
    for (let time = 1; time <= TIMES; time += 1) {
      const orders = Array.from({ length: 5 }, () => anOrder({ address: `${page}?double=${time}` }));
      const outcomes = await Promise.all(orders.map((order) => createLink(bench.deps, order)));
      expect(posts()).toBe(time);
      expect(new Set(outcomes.map((outcome) => outcome.status === 'made' && outcome.link.url)).size).toBe(1);
      expect(
        (await createLink(bench.deps, anOrder({ address: `${page}?double=${time}#later` }))).status,
      ).toBe('made');
      expect(posts()).toBe(time);
    }
    expect(await readLinks(null)).toHaveLength(TIMES);
  });

  it('when no answer comes in time: the user is told, and nothing is asked again by itself', async () => {
    for (let time = 1; time <= TIMES; time += 1) {
      const address = `${page}?timeout=${time}`;
      const order = anOrder({ address });
      expect(await createLink(silent(), order)).toMatchObject({
        status: 'unclear',
        unclear: { failure: { kind: 'timed-out' }, target: address },
      });
      // The same order, as a page sends it again; and another click on the same.
      expect(status(await createLink(bench.deps, order))).toBe('unclear');
      expect(status(await createLink(bench.deps, anOrder({ address })))).toBe('unclear');
      expect(posts()).toBe(time);
    }
    expect(await readIntents(null)).toHaveLength(TIMES);
  });

  it('when the worker is killed while it waits: the next one knows, tells it once, and asks nothing', async () => {
    for (let time = 1; time <= TIMES; time += 1) {
      const order = anOrder({ address: `${page}?killed=${time}` });
      await askAndDie(order);
      expect(posts()).toBe(time);
      vi.resetModules();
      const next = await import('@/lib/sync/create-link');
      expect((await next.takeInterrupted()).map(({ orderId }) => orderId)).toEqual([order.id]);
      expect(await next.takeInterrupted()).toEqual([]);
      expect(status(await next.createLink(bench.deps, order))).toBe('unclear');
      expect(status(await next.createLink(bench.deps, anOrder({ address: order.address })))).toBe('unclear');
      expect(posts()).toBe(time);
    }
  });

  /** Ends when the request has arrived; its answer never does. */
  async function askAndDie(order: ReturnType<typeof anOrder>): Promise<void> {
    await new Promise<void>((arrived) => {
      const deps = through(async (send) => {
        await send();
        arrived();
        return new Promise<never>(() => undefined);
      });
      void createLink(deps, order);
    });
  }
});

describe('after an unknown outcome the user chooses', () => {
  const address = () => `${page}?unknown`;

  it('another one, which is one more request and settles the question', async () => {
    await createLink(silent(), anOrder({ address: address() }));
    expect(status(await createLink(bench.deps, anOrder({ address: address(), again: true })))).toBe('made');
    expect([posts(), await readIntents(null)]).toEqual([2, []]);
  });

  it('one built here, which is none', async () => {
    await createLink(silent(), anOrder({ address: address() }));
    const outcome = await createLink(bench.deps, anOrder({ address: address(), again: true, by: 'own' }));
    expect(outcome).toMatchObject({ status: 'made', link: { by: 'own' } });
    expect([posts(), await readIntents(null)]).toEqual([1, []]);
  });
});

describe('what is refused', () => {
  it('by us asks nothing', async () => {
    for (const refused of [
      '',
      'javascript:alert(1)',
      'https://evil.example/',
      `${page}?x=${'a'.repeat(2_000)}`,
    ])
      expect(status(await createLink(bench.deps, anOrder({ address: refused })))).toBe('refused');
    expect(status(await createLink(bench.deps, anOrder({ address: page, path: 'two words' })))).toBe(
      'refused',
    );
    expect(posts()).toBe(0);
  });

  it('by impact.com leaves no question behind, and may be asked anew', async () => {
    for (const kind of ['401', '403', '429', '400', '404']) {
      bench.sandbox.control.failNext({ kind, match: 'TrackingLinks' });
      expect(status(await createLink(bench.deps, anOrder({ address: `${page}?${kind}` })))).toBe('failed');
    }
    expect(await readIntents(null)).toEqual([]);
    expect(status(await createLink(bench.deps, anOrder({ address: `${page}?401` })))).toBe('made');
  });

  it.each(['500', '503', 'reset', 'half-json', 'empty-body', 'captive-portal'])(
    '%s is unclear, and asked once',
    async (kind) => {
      bench.sandbox.control.failNext({ kind, match: 'TrackingLinks' });
      expect(status(await createLink(bench.deps, anOrder({ address: `${page}?${kind}` })))).toBe('unclear');
      expect(posts()).toBe(1);
    },
  );
});

it('offline a link is built here, asks nothing and says so', async () => {
  const outcome = await createLink({ ...bench.deps, isOnline: () => false }, anOrder({ address: page }));
  expect(outcome).toMatchObject({ status: 'made', link: { by: 'own' } });
  expect(posts()).toBe(0);
});

it('a short code is this link’s own, and the same page gets the same link back', async () => {
  await linkSettings.save({ codeIn: 'subId2' });
  const first = await createLink(bench.deps, anOrder({ address: `${page}?a` }));
  const other = await createLink(bench.deps, anOrder({ address: `${page}?b` }));
  const again = await createLink(bench.deps, anOrder({ address: `${page}?a` }));
  const codes = [first, other, again].map((one) => one.status === 'made' && one.link.labels.subId2);
  expect(codes[0]).toMatch(/^[a-z2-9]{8}$/);
  expect(codes[1]).not.toBe(codes[0]);
  expect(codes[2]).toBe(codes[0]);
  expect(posts()).toBe(2);
});

it('a vanity link has the path that was asked for, property and ad as they were named', async () => {
  const propertyId = bench.world.partner.properties[0]?.id ?? '';
  const outcome = await createLink(
    bench.deps,
    anOrder({ address: page, path: 'Fall-Tents', propertyId, adId: '77' }),
  );
  expect(outcome).toMatchObject({
    status: 'made',
    link: { path: 'Fall-Tents', propertyId, url: expect.stringMatching(/\/Fall-Tents$/) },
  });
  const sent = bench.sandbox.control.requests().find(({ method }) => method === 'POST');
  expect(Object.fromEntries(new URLSearchParams(sent?.query))).toMatchObject({
    Type: 'Vanity',
    AdId: '77',
    MediaPartnerPropertyId: propertyId,
  });
});

describe('a batch', () => {
  const bulkId = () => toBulkId(crypto.randomUUID());
  const entry = (address: string) => ({ address, title: '', accountId: null, programId: null });
  const pages = (count: number) => Array.from({ length: count }, (_, at) => entry(`${page}?bulk=${at}`));
  const options = { templates: null, by: null, confirmed: false };
  const countOf = async (id: ReturnType<typeof bulkId>) => countVerdicts((await readBulk(id))!);

  it('has a verdict for each address, one request for each link, and none for the others', async () => {
    const id = bulkId();
    const others = ['nonsense', 'https://evil.example/', `${page}?aff_id=1`].map(entry);
    await beginBulk(bench.deps, { id, entries: [...pages(30), ...others, ...pages(30)], ...options });
    await runBulk(bench.deps, id);
    expect(await countOf(id)).toMatchObject({ made: 30, refused: 2, confirm: 1, waiting: 0 });
    expect(posts()).toBe(30);
    await reopenBulk(id, [], true);
    await runBulk(bench.deps, id);
    expect(await countOf(id)).toMatchObject({ made: 31, refused: 2 });
    expect(posts()).toBe(31);
  });

  it('goes on after its worker was killed, and asks nothing twice', async () => {
    for (let time = 1; time <= trials(5, 25); time += 1) {
      bench.sandbox.control.clearRequests();
      const id = bulkId();
      await beginBulk(bench.deps, {
        id,
        entries: pages(6).map((one) => ({ ...one, address: `${one.address}&t=${time}` })),
        ...options,
      });
      await new Promise<void>((died) => {
        let left = 2 + (time % 3);
        const deps = through(async (send) => {
          const link = await send();
          left -= 1;
          if (left > 0) return link;
          died();
          return new Promise<never>(() => undefined);
        });
        void runBulk(deps, id);
      });
      vi.resetModules();
      const next = await import('@/lib/sync/create-links');
      await next.runLeftBulks(bench.deps);
      expect(await countOf(id)).toMatchObject({ made: 5, unclear: 1, waiting: 0 });
      expect(posts()).toBe(6);
    }
  });

  it('stops where it is cancelled, and keeps what was made', async () => {
    const id = bulkId();
    await beginBulk(bench.deps, { id, entries: pages(10), ...options });
    let made = 0;
    const deps = through(async (send) => {
      made += 1;
      if (made === 4) await cancelBulk(id);
      return send();
    });
    await runBulk(deps, id);
    expect(await countOf(id)).toMatchObject({ made: 4, waiting: 6 });
    expect((await readBulk(id))?.status).toBe('cancelled');
    expect(posts()).toBe(4);
  });

  it('waits when impact.com asks to, and goes on by itself afterwards', async () => {
    const id = bulkId();
    await beginBulk(bench.deps, { id, entries: pages(4), ...options });
    bench.sandbox.control.failNext({ kind: '429', match: 'TrackingLinks' });
    await runBulk(bench.deps, id);
    expect(await readBulk(id)).toMatchObject({ status: 'paused', failure: { kind: 'rate-limited' } });
    await runLeftBulks(bench.deps);
    expect(posts()).toBe(1);
    bench.sandbox.control.advance({ minutes: 2 });
    await runLeftBulks(bench.deps);
    expect(await countOf(id)).toMatchObject({ made: 4 });
    expect(posts()).toBe(5);
  });

  it('known by its id begins once', async () => {
    const id = bulkId();
    const bulk = { id, entries: pages(3), ...options };
    expect([await beginBulk(bench.deps, bulk), await beginBulk(bench.deps, bulk)]).toEqual([true, false]);
    await Promise.all([runBulk(bench.deps, id), runBulk(bench.deps, id)]);
    expect(posts()).toBe(3);
  });
});
