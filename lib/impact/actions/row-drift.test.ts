import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anActionRow } from '@/lib/impact/testing/an-action';
import { readRows } from '@/lib/impact/wire/rows';
import { trials } from '@/tests/support/trials';
import { actionReader } from './to-action';

/** How a field may drift from what is documented; `undefined` leaves it out. */
const MUTATORS: Record<string, (value: unknown) => unknown> = {
  'another type': (value) => (typeof value === 'string' ? Number.parseFloat(value) || 7 : String(value)),
  null: () => null,
  empty: () => '',
  missing: () => undefined,
  'unknown word': () => 'SUSPENDED_FOR_REVIEW',
  '10 kB': () => 'x'.repeat(10_000),
  'right to left': (value) => `\u202e${value}`,
  emoji: () => '💸👩‍👩‍👧',
  negative: () => '-4.00',
  exponent: () => '1e3',
  grouped: () => '1,234.56',
  NaN: () => 'NaN',
  nested: (value) => ({ value: { value } }),
  array: (value) => [value, value],
};

const FIELDS = Object.keys(anActionRow());
const NEEDED = ['Id', 'CampaignId', 'Payout', 'IntendedPayout', 'Amount', 'Currency', 'EventDate'];

const mutation = fc.record({
  field: fc.constantFrom(...FIELDS),
  mutator: fc.constantFrom(...Object.keys(MUTATORS)),
});

function mutate(row: Record<string, unknown>, { field, mutator }: { field: string; mutator: string }): void {
  const value = MUTATORS[mutator]!(row[field]);
  if (value === undefined) delete row[field];
  else row[field] = value;
}

/** A page as it arrives: through JSON, which has no `undefined`. */
const arrive = (rows: unknown[]): unknown[] => JSON.parse(JSON.stringify(rows));

describe('a page whose rows drift', () => {
  it('reads or sets aside every field under every mutator, and keeps the good rows', () => {
    for (const field of FIELDS) {
      for (const mutator of Object.keys(MUTATORS)) {
        const bad = anActionRow();
        mutate(bad, { field, mutator });
        const { items, setAside } = readRows(
          arrive([anActionRow({ Id: 'a' }), bad, anActionRow({ Id: 'b' })]),
          actionReader,
        );
        expect(items.length + setAside.length, `${field} ${mutator}`).toBe(3);
        expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(['a', 'b']));
        if (!NEEDED.includes(field)) expect(setAside, `${field} ${mutator}`).toEqual([]);
      }
    }
  });

  it('never throws, loses no row, and never takes an unknown state for approved', () => {
    const drifting = fc.array(fc.array(mutation, { maxLength: 4 }), { maxLength: 8 });
    fc.assert(
      fc.property(drifting, (mutations) => {
        const rows = mutations.map((list) => {
          const row = anActionRow();
          for (const one of list) mutate(row, one);
          return row;
        });
        const { items, setAside } = readRows(arrive(rows), actionReader);
        expect(items.length + setAside.length).toBe(rows.length);
        expect(items.filter(({ state }) => state === 'approved')).toEqual([]);
        expect(setAside.length).toBeLessThanOrEqual(
          mutations.filter((list) => list.some(({ field }) => NEEDED.includes(field))).length,
        );
      }),
      { numRuns: trials(2000, 50_000) },
    );
  });

  it('survives rows of any JSON at all', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (rows) => {
        const { items, setAside } = readRows(rows, actionReader);
        expect(items.length + setAside.length).toBe(rows.length);
      }),
      { numRuns: trials(1000, 20_000) },
    );
  });
});
