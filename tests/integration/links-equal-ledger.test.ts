import { afterEach, describe, expect, it } from 'vitest';
import type { Link } from '@/lib/domain/link';
import type { LinkEarnings } from '@/lib/domain/link-earnings';
import { NO_LABELS } from '@/lib/domain/link-labels';
import { sumDecimals, toDecimal } from '@/lib/domain/money';
import { linkSettings } from '@/lib/settings/links';
import { countPosts, type LinkBench, startLinkBench, visit } from '../support/link-bench';
import { trials } from '../support/trials';

const benches: LinkBench[] = [];
afterEach(async () => {
  for (const bench of benches.splice(0)) await bench.end();
});

async function aBench(options: Parameters<typeof startLinkBench>[0] = {}): Promise<LinkBench> {
  const bench = await startLinkBench(options);
  benches.push(bench);
  return bench;
}

/** What the sandbox knows of one link: whose clicks and orders are whose is noted as they happen. */
interface Noted {
  link: Link;
  clicks: number;
  actionIds: string[];
}

/** Numbers in [0, below), the same for the same seed. */
function createDice(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b_3c6d) + 0x9e37_79b9) >>> 0;
    return (state >>> 8) % below;
  };
}

/** Links of both traces: by a code of their own, and by labels that two of them share. */
async function makeLinks(bench: LinkBench): Promise<Noted[]> {
  const noted: Noted[] = [];
  for (const [index, { program, page }] of bench.open.slice(0, 3).entries()) {
    for (const kind of ['coded', 'labelled', 'shared', 'shared'] as const) {
      await linkSettings.save({ codeIn: kind === 'coded' ? 'subId3' : null });
      const templates = {
        ...NO_LABELS,
        subId1: `${kind}-${index}`,
        sharedId: kind === 'shared' ? 'mine' : '',
      };
      const address = `${page}?n=${noted.length}`;
      const by = noted.length % 2 === 0 ? 'impact' : 'own';
      const outcome = await bench.make({ address, programId: program.id as never, templates, by });
      if (outcome.status !== 'made') throw new Error(`No link: ${JSON.stringify(outcome)}`);
      noted.push({ link: outcome.link, clicks: 0, actionIds: [] });
    }
  }
  return noted;
}

async function shop({ sandbox }: LinkBench, noted: Noted[], dice: (below: number) => number): Promise<void> {
  for (const one of noted) {
    for (let visits = dice(4); visits > 0; visits -= 1) {
      const { clickId } = await visit(sandbox, one.link);
      one.clicks += 1;
      if (dice(2) === 0) continue;
      const amount = String(10 + dice(900));
      one.actionIds.push(sandbox.control.recordAction({ clickId, amount }).id);
    }
  }
}

function settle({ sandbox }: LinkBench, noted: Noted[], dice: (below: number) => number): void {
  for (const id of noted.flatMap(({ actionIds }) => actionIds)) {
    const fate = dice(4);
    if (fate === 0) sandbox.control.approve([id]);
    if (fate === 1) sandbox.control.reverse(id);
    if (fate === 2) sandbox.control.modify(id, { payout: String(dice(9)) });
  }
}

/** From the world's own rows; links that share their labels share what they brought. */
function expected({ world }: LinkBench, noted: Noted[], one: Noted): string[] {
  const key = ({ link }: Noted) => JSON.stringify([link.programId, link.labels]);
  const sharing = noted.filter((other) => key(other) === key(one));
  const rows = sharing.flatMap(({ actionIds }) => actionIds).flatMap((id) => world.action(id) ?? []);
  const groups = Map.groupBy(rows, ({ currency, state }) => `${currency} ${state.toLowerCase()}`);
  const lines = [...groups].map(([name, group]) => {
    const payouts = group.flatMap(({ payout }) => toDecimal(payout) ?? []);
    return `${name} ${group.length} ${sumDecimals(payouts)}`;
  });
  const clicks = sharing.reduce((sum, other) => sum + other.clicks, 0);
  return [...lines.sort(), `${clicks} clicks`, `last ${Math.max(0, ...rows.map(({ eventAt }) => eventAt))}`];
}

function shown({ lines, clicks, lastActionAt }: LinkEarnings): string[] {
  const texts = lines.map(({ currency, state, count, payout }) => `${currency} ${state} ${count} ${payout}`);
  return [
    ...texts.sort(),
    `${clicks} clicks`,
    `last ${lastActionAt === null ? 0 : Date.parse(lastActionAt)}`,
  ];
}

describe('what each link earned', () => {
  it.each([
    ['reports', 'accessible', trials(3, 50)],
    ['exports', 'web-only', trials(2, 50)],
  ] as const)(
    'equals the ledger, click for click and cent for cent, where totals come from %s',
    async (_, performanceReports, seeds) => {
      for (let seed = 1; seed <= seeds; seed += 1) {
        const bench = await aBench({ seed, switches: { performanceReports } });
        const dice = createDice(seed);
        const noted = await makeLinks(bench);
        await shop(bench, noted, dice);
        settle(bench, noted, dice);
        bench.sandbox.control.advance({ hours: 26 });
        await bench.product.sync(true);
        const earnings = await bench.queries.linkEarnings(
          bench.product.account.id,
          noted.map(({ link }) => link.id),
        );
        expect(earnings.map(shown)).toEqual(noted.map((one) => expected(bench, noted, one)));
        expect(earnings.map(({ trace }) => trace.kind === 'labels' && trace.links)).toEqual(
          Array.from({ length: 3 }, () => [false, 1, 2, 2]).flat(),
        );
        await bench.end();
        benches.pop();
      }
    },
    600_000,
  );

  it('leaves the totals of clicks as they are', async () => {
    const bench = await aBench({ switches: { performanceReports: 'web-only' } });
    const noted = await makeLinks(bench);
    await shop(bench, noted, createDice(3));
    bench.sandbox.control.advance({ hours: 26 });
    await bench.product.sync(true);
    const day = bench.world.dayOf(bench.world.clock.now() - 26 * 3_600_000);
    const total = [...bench.world.clicks(day)].length;
    const { readClickDays } = await import('@/lib/db/click-days');
    const range = { from: day as never, to: day as never };
    const [record] = await readClickDays(
      bench.product.account.id,
      range,
      bench.world.dayOf(bench.world.clock.now()) as never,
    );
    expect(record?.programs.reduce((sum, { clicks }) => sum + clicks, 0)).toBe(total);
  });

  it('an action names its link', async () => {
    const bench = await aBench();
    const [coded, labelled] = await makeLinks(bench);
    const buy = async (one: Noted | undefined) => {
      const { clickId } = await visit(bench.sandbox, one!.link);
      const row = bench.sandbox.control.recordAction({ clickId, amount: '20.00' });
      const labels = { subId1: row.subId1, subId2: row.subId2, subId3: row.subId3, sharedId: row.sharedId };
      const action = { programId: one!.link.programId, day: bench.world.dayOf(row.eventAt), ...labels };
      const links = await bench.queries.linksOfAction(bench.product.account.id, action as never);
      return links.map(({ id }) => id);
    };
    expect(await buy(coded)).toEqual([coded!.link.id]);
    expect(await buy(labelled)).toEqual([labelled!.link.id]);
  });

  it('asked impact.com once for each link it makes, and not at all for those built here', async () => {
    const bench = await aBench();
    const noted = await makeLinks(bench);
    expect(countPosts(bench)).toBe(noted.filter(({ link }) => link.by === 'impact').length);
    for (const { link } of noted) expect((await visit(bench.sandbox, link)).landing).toContain(link.target);
  });
});
