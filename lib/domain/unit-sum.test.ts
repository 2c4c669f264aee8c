import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '@/tests/support/builders';
import { toMoneyColumn } from './columns-money';
import { sumDecimals, toScaled } from './money';
import { addUnits, createUnitSum, totalOf } from './unit-sum';

const amount = fc.oneof(
  fc.constantFrom(
    '0.0001',
    '-4.00',
    '99999999999999999999.123456789',
    '9007199254740991',
    '-0.1',
    '12345678.90',
  ),
  fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).map(String),
);

describe('a sum of a column', () => {
  it('is the exact sum of its amounts, however large they grow', () => {
    fc.assert(
      fc.property(fc.array(amount.map(decimal), { maxLength: 60 }), (amounts) => {
        const column = toMoneyColumn(amounts);
        const sum = createUnitSum();
        for (const row of amounts.keys()) addUnits(sum, column, row);
        const [got, want] = [toScaled(totalOf(sum)), toScaled(sumDecimals(amounts))];
        expect(got.units * 10n ** BigInt(want.scale)).toBe(want.units * 10n ** BigInt(got.scale));
      }),
    );
  });
});
