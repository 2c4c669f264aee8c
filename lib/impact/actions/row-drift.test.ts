import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anActionRow } from '@/lib/impact/testing/an-action';
import { readRows } from '@/lib/impact/wire/rows';
import { DRIFTS } from '@/tests/support/model/drift';
import { trials } from '@/tests/support/trials';
import { actionReader } from './to-action';

const FIELDS = Object.keys(anActionRow());
const NEEDED = ['Id', 'CampaignId', 'Payout', 'IntendedPayout', 'Amount', 'Currency', 'EventDate'];

const mutation = fc.record({
  field: fc.constantFrom(...FIELDS),
  drift: fc.constantFrom(...Object.keys(DRIFTS)),
});

function mutate(row: Record<string, unknown>, { field, drift }: { field: string; drift: string }): void {
  const value = DRIFTS[drift]!(row[field]);
  if (value === undefined) delete row[field];
  else row[field] = value;
}

/** A page as it arrives: through JSON, which has no `undefined`. */
const arrive = (rows: unknown[]): unknown[] => JSON.parse(JSON.stringify(rows));

describe('a page whose rows drift', () => {
  it('reads or sets aside every field under every drift, and keeps the good rows', () => {
    for (const field of FIELDS) {
      for (const drift of Object.keys(DRIFTS)) {
        const bad = anActionRow();
        mutate(bad, { field, drift });
        const { items, setAside } = readRows(
          arrive([anActionRow({ Id: 'a' }), bad, anActionRow({ Id: 'b' })]),
          actionReader,
        );
        expect(items.length + setAside.length, `${field} ${drift}`).toBe(3);
        expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(['a', 'b']));
        if (!NEEDED.includes(field)) expect(setAside, `${field} ${drift}`).toEqual([]);
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
