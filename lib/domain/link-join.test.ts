import { describe, expect, it } from 'vitest';
import { day, decimal, instant } from '@/tests/support/builders';
import { aLink } from '@/tests/support/links';
import { toProgramId } from './id';
import type { Link } from './link';
import { createLinkFinder, createLinkLedger, type JoinRow } from './link-join';
import { type LinkLabels, NO_LABELS } from './link-labels';

const labels = (some: Partial<LinkLabels>): LinkLabels => ({ ...NO_LABELS, ...some });
const row = (
  some: Partial<Omit<JoinRow, 'payout' | 'day'>> & { payout?: string; day?: string } = {},
): JoinRow => {
  const { payout = '10.00', day: on = '2026-11-12', ...rest } = some;
  return {
    programId: toProgramId('20101'),
    labels: labels({ subId1: 'blog' }),
    state: 'pending',
    currency: 'USD',
    intendedPayout: decimal(payout),
    saleAmount: decimal('100.00'),
    eventAt: instant(`${on}T10:00:00Z`),
    ...rest,
    payout: decimal(payout),
    day: day(on),
  };
};
const known = { known: 3, all: 3 };

function ledgerOf(links: Link[], rows: JoinRow[]) {
  const finder = createLinkFinder(links);
  const ledger = createLinkLedger(links, finder, ({ madeAt }) => day(madeAt.slice(0, 10)));
  for (const one of rows) ledger.add(one);
  return ledger;
}

const coded = aLink({ id: '1-a', labels: labels({ subId1: 'blog', subId3: 'k3m9x2aa' }), codeIn: 'subId3' });
const blog = aLink({ id: '2-b', labels: labels({ subId1: 'blog' }) });
const blogToo = aLink({ id: '3-c', labels: labels({ subId1: 'blog' }), target: 'https://shop.test/boots' });
const bare = aLink({ id: '4-d' });

describe('an action', () => {
  const finder = createLinkFinder([coded, blog, blogToo, bare]);
  const find = (some: Partial<LinkLabels>, programId = '20101') =>
    finder.find(toProgramId(programId), labels(some));

  it('belongs to the link whose short code it carries, and to that alone', () => {
    expect(find({ subId1: 'blog', subId3: 'k3m9x2aa' })).toEqual([coded.id]);
    expect(find({ subId1: 'other', subId3: 'k3m9x2aa' })).toEqual([coded.id]);
  });

  it('with the code in another place or another program is nobody’s', () => {
    expect(find({ subId2: 'k3m9x2aa' })).toEqual([]);
    expect(find({ subId3: 'k3m9x2aa' }, '20202')).toEqual([]);
  });

  it('without a code belongs to every link with the same labels', () => {
    expect(find({ subId1: 'blog' })).toEqual([blog.id, blogToo.id]);
    expect(find({ subId1: 'blog', sharedId: 'x' })).toEqual([]);
    expect(find({ subId1: 'Blog' })).toEqual([]);
  });

  it('without labels is no link’s, though links without labels are there', () => {
    expect(find({})).toEqual([]);
  });
});

describe('what a link earned', () => {
  it('is by currency and state, reversed ones beside, never added over currencies', () => {
    const ledger = ledgerOf(
      [blog],
      [
        row(),
        row({ payout: '2.50' }),
        row({ payout: '7.00', currency: 'EUR', state: 'approved' }),
        row({ payout: '0.00', intendedPayout: decimal('4.00'), state: 'reversed' }),
      ],
    );
    ledger.addClicks(day('2026-11-12'), { programId: blog.programId, labels: blog.labels, clicks: 5 });
    expect(ledger.earningsOf(blog, known)).toEqual({
      linkId: blog.id,
      trace: { kind: 'labels', links: 1 },
      lines: [
        {
          currency: 'USD',
          state: 'pending',
          count: 2,
          payout: '12.50',
          intendedPayout: '12.50',
          saleAmount: '200.00',
        },
        {
          currency: 'EUR',
          state: 'approved',
          count: 1,
          payout: '7.00',
          intendedPayout: '7.00',
          saleAmount: '100.00',
        },
        {
          currency: 'USD',
          state: 'reversed',
          count: 1,
          payout: '0.00',
          intendedPayout: '4.00',
          saleAmount: '100.00',
        },
      ],
      actions: 3,
      clicks: 5,
      clickDays: known,
      epc: [
        { currency: 'USD', amount: '2.5000' },
        { currency: 'EUR', amount: '1.4000' },
      ],
      lastActionAt: '2026-11-12T10:00:00Z',
      lastActionOn: '2026-11-12',
    });
  });

  it('says how sure that is', () => {
    const ledger = ledgerOf([coded, blog, blogToo, bare], []);
    const trace = (link: Link) => ledger.earningsOf(link, known).trace;
    expect([coded, blog, bare].map(trace)).toEqual([
      { kind: 'code' },
      { kind: 'labels', links: 2 },
      { kind: 'none' },
    ]);
  });

  it('holds nothing from before it was made', () => {
    const ledger = ledgerOf([blog], [row({ day: '2026-11-09' })]);
    ledger.addClicks(day('2026-11-09'), { programId: blog.programId, labels: blog.labels, clicks: 5 });
    expect(ledger.earningsOf(blog, known)).toMatchObject({ actions: 0, clicks: 0, lastActionAt: null });
  });

  it('has clicks only where they are known, and earnings per click only where all are', () => {
    const ledger = ledgerOf([blog, bare], [row()]);
    ledger.addClicks(day('2026-11-12'), { programId: blog.programId, labels: blog.labels, clicks: 4 });
    expect(ledger.earningsOf(blog, { known: 0, all: 3 })).toMatchObject({ clicks: null, epc: [] });
    expect(ledger.earningsOf(blog, { known: 2, all: 3 })).toMatchObject({ clicks: 4, epc: [] });
    expect(ledger.earningsOf(bare, known)).toMatchObject({ clicks: null, epc: [] });
    expect(ledgerOf([blog], [row()]).earningsOf(blog, known)).toMatchObject({ clicks: 0, epc: [] });
  });

  it('names the newest action, whatever their order', () => {
    const ledger = ledgerOf([blog], [row({ day: '2026-11-14' }), row({ day: '2026-11-12' })]);
    expect(ledger.earningsOf(blog, known).lastActionOn).toBe('2026-11-14');
  });
});
