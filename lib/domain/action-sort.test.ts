import fc from 'fast-check';
import { expect, it } from 'vitest';
import { trials } from '@/tests/support/trials';
import { sortKeys } from './action-sort';

const key = fc.oneof(
  fc.double(),
  fc.constantFrom(0, -0, Number.NaN, 12.5, -12.5, 1e-9, 12_345_678.9),
  fc.integer({ min: -5, max: 5 }),
);

it.each(['down', 'up'] as const)('orders keys %s as comparing does: stable, and NaN last', (direction) => {
  const sign = direction === 'up' ? 1 : -1;
  fc.assert(
    fc.property(fc.array(key), (keys) => {
      const rows = keys.map((_, row) => row);
      const compared = rows.toSorted((left, right) => {
        const [mine, theirs] = [keys[left]!, keys[right]!];
        if (Number.isNaN(mine) || Number.isNaN(theirs))
          return Number(Number.isNaN(mine)) - Number(Number.isNaN(theirs));
        return mine === theirs ? 0 : sign * (mine < theirs ? -1 : 1);
      });
      expect([...sortKeys(Float64Array.from(keys), direction)]).toEqual(compared);
    }),
    { numRuns: trials(300, 20_000) },
  );
});
