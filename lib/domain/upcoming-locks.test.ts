import { expect, it } from 'vitest';
import { decimal, TODAY } from '@/tests/support/builders';
import { addDays } from './day';
import type { LockLine } from './earning';
import { summarizeLocks } from './upcoming-locks';

const line = (days: number, payout: string, some: Partial<LockLine> = {}): LockLine => ({
  on: addDays(TODAY, days),
  currency: 'USD',
  count: 1,
  payout: decimal(payout),
  ...some,
});

it('sums what locks on the seven days that begin with today, each currency by itself', () => {
  const lines = [
    line(-1, '100'),
    line(0, '1.50'),
    line(6, '2.25', { count: 3 }),
    line(7, '100'),
    line(2, '50', { currency: 'EUR' }),
    line(3, '7000', { currency: 'JPY' }),
  ];
  expect(
    summarizeLocks(lines, { today: TODAY, ownCurrency: 'USD', ordersFrom: addDays(TODAY, -89) }),
  ).toEqual({
    range: { from: TODAY, to: '2026-11-24' },
    ordersFrom: addDays(TODAY, -89),
    count: 6,
    sums: [
      { currency: 'USD', payout: '3.75' },
      { currency: 'JPY', payout: '7000' },
      { currency: 'EUR', payout: '50' },
    ],
  });
});

it('is nothing when nothing locks', () => {
  expect(summarizeLocks([], { today: TODAY, ownCurrency: 'USD', ordersFrom: null })).toMatchObject({
    count: 0,
    sums: [],
  });
});
