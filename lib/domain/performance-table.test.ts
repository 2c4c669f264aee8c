import { describe, expect, it } from 'vitest';
import { decimal } from '@/tests/support/builders';
import type { Figures } from './performance';
import {
  type FigureRow,
  firstOrder,
  parseOrder,
  searchRows,
  sortRows,
  writeOrder,
} from './performance-table';

const collator = new Intl.Collator('en', { numeric: true });

function someFigures(payout: string, clicks: number | null = null): Figures {
  const none = { count: 0, payout: decimal('0') };
  return {
    counts: { approved: 1, pending: 0, reversed: 0, other: 0 },
    money: [
      {
        currency: 'USD',
        payout: decimal(payout),
        byState: {
          approved: { count: 1, payout: decimal(payout) },
          pending: none,
          reversed: none,
          other: none,
        },
        saleAmount: decimal('0'),
        clickedPayout: decimal(payout),
      },
    ],
    clicks,
    clickedActions: 1,
  };
}

function row(name: string, payout: string, clicks: number | null = null, keywords: string[] = []): FigureRow {
  return { id: name.toLowerCase(), name, keywords, figures: someFigures(payout, clicks), before: null };
}

const rows = [
  row('Brand 10', '9.10', 5),
  row('Brand 9', '10.05'),
  row('Éclair', '-3', 0),
  row('Zoo', '9.1', 100),
];
const names = (found: readonly FigureRow[]) => found.map(({ name }) => name);

describe('a table of figures', () => {
  it('is sorted by exact amounts, and equal ones by name', () => {
    expect(names(sortRows(rows, { by: 'payout', descending: true }, 'USD', collator))).toEqual([
      'Brand 9',
      'Brand 10',
      'Zoo',
      'Éclair',
    ]);
    expect(names(sortRows(rows, { by: 'payout', descending: false }, 'USD', collator))[0]).toBe('Éclair');
  });

  it('has rows without a value last, whichever way it is sorted', () => {
    for (const descending of [true, false])
      expect(names(sortRows(rows, { by: 'clicks', descending }, 'USD', collator)).at(-1)).toBe('Brand 9');
    expect(names(sortRows(rows, { by: 'conversion', descending: true }, 'USD', collator)).slice(2)).toEqual([
      'Brand 9',
      'Éclair',
    ]);
  });

  it('is sorted by name as people count', () => {
    expect(names(sortRows(rows, firstOrder('name'), 'USD', collator))).toEqual([
      'Brand 9',
      'Brand 10',
      'Éclair',
      'Zoo',
    ]);
  });

  it('is searched without regard to case and accents, by every word', () => {
    expect(names(searchRows(rows, 'eclair'))).toEqual(['Éclair']);
    expect(names(searchRows(rows, ' 10  BRAND '))).toEqual(['Brand 10']);
    expect(names(searchRows([row('A', '1', 1, ['shop.example'])], 'shop.ex'))).toEqual(['A']);
    expect(searchRows(rows, '  ')).toHaveLength(4);
    expect(searchRows(rows, '.*')).toEqual([]);
  });

  it('has its order in the address', () => {
    const columns = ['name', 'payout'] as const;
    for (const text of ['name', '-name', 'payout', '-payout'])
      expect(writeOrder(parseOrder(text, columns)!)).toBe(text);
    for (const text of [undefined, '', '-', 'clicks', '--payout'])
      expect(parseOrder(text, columns)).toBeUndefined();
  });
});
