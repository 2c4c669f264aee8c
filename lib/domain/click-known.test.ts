import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '@/tests/support/builders';
import { trials } from '@/tests/support/trials';
import { addKnown, countUnknown, isKnown, listUnknown, newestUnknown } from './click-known';
import { addDays, listDays } from './day';

const START = day('2026-10-20');
const on = (number: number) => addDays(START, number);
const someDays = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 30 });
const someRange = fc
  .tuple(fc.integer({ min: -5, max: 45 }), fc.integer({ min: -1, max: 30 }))
  .map(([from, length]) => ({ from: on(from), to: on(from + length) }));

describe('the days that are known', () => {
  it('are kept as few ranges as can be', () => {
    const known = addKnown([], [on(3), on(1), on(2), on(7)]);
    expect(known).toEqual([
      { from: on(1), to: on(3) },
      { from: on(7), to: on(7) },
    ]);
    expect(addKnown(known, [on(4), on(5), on(6), on(2)])).toEqual([{ from: on(1), to: on(7) }]);
    expect(addKnown(known, [])).toEqual(known);
  });

  it('are a set of days, whatever the order they came in', () => {
    fc.assert(
      fc.property(someDays, someDays, someRange, (first, second, range) => {
        const known = addKnown(addKnown([], first.map(on)), second.map(on));
        const model = new Set([...first, ...second].map(on));
        expect(known.flatMap(listDays)).toEqual([...model].sort());
        for (const [index, piece] of known.entries()) {
          const next = known[index + 1];
          expect(piece.from <= piece.to && (!next || addDays(piece.to, 1) < next.from)).toBe(true);
        }
        const unknown = listDays(range).filter((one) => !model.has(one));
        expect(listUnknown(known, range)).toEqual(unknown.toReversed());
        expect(countUnknown(known, range)).toBe(unknown.length);
        expect(newestUnknown(known, range, 5)).toEqual(unknown.toReversed().slice(0, 5));
        for (const one of listDays(range)) expect(isKnown(known, one)).toBe(model.has(one));
      }),
      { numRuns: trials(200, 5_000) },
    );
  });
});
