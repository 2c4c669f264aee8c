import { describe, expect, it } from 'vitest';
import { decimal } from '@/tests/support/builders';
import { comparePayouts, directionOf } from './comparison';

const usd = (payout: string) => ({ currency: 'USD', payout: decimal(payout) });
const eur = (payout: string) => ({ currency: 'EUR', payout: decimal(payout) });

describe('payouts beside those before', () => {
  it('differ by an exact amount and a share of what was before', () => {
    expect(comparePayouts([usd('1284.60')], [usd('1141.40')])).toEqual([
      { currency: 'USD', before: '1141.40', amount: '143.20', fraction: '0.1255' },
    ]);
    expect(comparePayouts([usd('5')], [usd('20.00')])).toMatchObject([
      { amount: '-15.00', fraction: '-0.7500' },
    ]);
  });

  it('have no share of nothing, nor of less than nothing', () => {
    expect(comparePayouts([usd('5')], [])).toMatchObject([{ before: '0', amount: '5', fraction: null }]);
    expect(comparePayouts([usd('5')], [usd('0.00')])).toMatchObject([{ fraction: null }]);
    expect(comparePayouts([usd('5')], [usd('-2')])).toMatchObject([{ amount: '7', fraction: null }]);
  });

  it('are each currency’s own, also of one that only the days before had', () => {
    const changes = comparePayouts(
      [usd('5'), eur('1')],
      [eur('3'), { currency: 'JPY', payout: decimal('100') }],
    );
    expect(changes.map(({ currency, amount }) => [currency, amount])).toEqual([
      ['USD', '5'],
      ['EUR', '-2'],
      ['JPY', '-100'],
    ]);
  });

  it.each([
    ['0.01', 'up'],
    ['-0.01', 'down'],
    ['0.00', 'same'],
  ] as const)('by %s go %s', (amount, direction) => {
    const change = { currency: 'USD', before: decimal('1'), amount: decimal(amount), fraction: null };
    expect(directionOf(change)).toBe(direction);
  });
});
