import { describe, expect, it } from 'vitest';
import { aStoredAction } from '@/tests/support/actions';
import { day } from '@/tests/support/builders';
import { toColumns } from './columns';
import { createLabelCounter, type LabelQuestion } from './label-figures';
import { moneyIn } from './performance';

const NOVEMBER = { from: day('2026-11-01'), to: day('2026-11-30') };
const OCTOBER = { from: day('2026-10-01'), to: day('2026-10-31') };

const actions = [
  aStoredAction({ subId1: 'blog', payout: '1.10', state: 'approved' }),
  aStoredAction({ subId1: 'blog', payout: '0.0001', programId: 'P2', programName: 'Zwei' }),
  aStoredAction({ subId1: 'blog', payout: '980', currency: 'JPY' }),
  aStoredAction({ subId1: '', payout: '7', sharedId: 'letter' }),
  aStoredAction({ subId1: 'news', payout: '0', intendedPayout: '3.3', state: 'reversed' }),
];

function count(some: Partial<LabelQuestion>, most?: number) {
  const counter = createLabelCounter(
    { by: 'subId1', filter: {}, range: NOVEMBER, compared: null, ...some },
    most,
  );
  counter.visit(day('2026-11-10'), toColumns(actions));
  counter.visit(day('2026-10-10'), toColumns(actions.slice(0, 1)));
  counter.visit(day('2026-09-10'), toColumns(actions));
  return counter.result();
}

describe('figures by label', () => {
  it('are exact, in each currency by itself, with those that have no label together', () => {
    const { rows, rest } = count({});
    expect(rows.map(({ value }) => value)).toEqual(['blog', '', 'news']);
    const [blog, , news] = rows;
    expect(blog?.figures.money.map(({ currency, payout }) => [currency, payout])).toEqual([
      ['JPY', '980'],
      ['USD', '1.1001'],
    ]);
    expect(blog?.figures.counts).toEqual({ approved: 1, pending: 2, reversed: 0, other: 0 });
    expect(moneyIn(news!.figures, 'USD')?.byState.reversed).toEqual({ count: 1, payout: '3.3' });
    expect(moneyIn(news!.figures, 'USD')?.saleAmount).toBe('0');
    expect([rest, blog?.before]).toEqual([null, null]);
  });

  it('stand beside those of the days before, and rows of those days alone are there, too', () => {
    const { rows } = count({ compared: OCTOBER, range: { from: day('2026-11-10'), to: day('2026-11-10') } });
    expect(moneyIn(rows[0]!.before!, 'USD')?.payout).toBe('1.10');
    const [only] = count({
      compared: OCTOBER,
      range: { from: day('2026-12-01'), to: day('2026-12-31') },
    }).rows;
    expect([only?.value, only?.figures.money]).toEqual(['blog', []]);
  });

  it('go down from a value to its programs', () => {
    const { rows } = count({ by: 'program', filter: { label: { field: 'subId1', value: 'blog' } } });
    expect(rows.map(({ value, name, figures }) => [value, name, figures.counts.pending])).toEqual([
      ['20101', 'Nordlys Ski', 1],
      ['P2', 'Zwei', 1],
    ]);
    expect(count({ by: 'sharedId', filter: { program: 'P2' } }).rows.map(({ value }) => value)).toEqual(['']);
    expect(count({ filter: { program: 'nobody' } }).rows).toEqual([]);
    expect(count({ filter: { label: { field: 'subId1', value: '' } }, by: 'sharedId' }).rows[0]?.value).toBe(
      'letter',
    );
  });

  it('of more values than memory is meant for keep the newest apart, and the rest together', () => {
    const { rows, rest } = count({}, 1);
    expect(rows.map(({ value }) => value)).toEqual(['blog']);
    expect(rest?.counts).toEqual({ approved: 0, pending: 1, reversed: 1, other: 0 });
  });
});
