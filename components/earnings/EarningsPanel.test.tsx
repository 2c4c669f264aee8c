import { render, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { EarningsOverview } from '@/lib/domain/overview';
import { anAccount, anEmptyOverview, anOverview, decimal, someFigures } from '@/tests/support/builders';
import { EarningsPanel } from './EarningsPanel';

function draw(overview: EarningsOverview, { account = anAccount(), clicksPermitted = true } = {}) {
  render(<EarningsPanel overview={overview} account={account} clicksPermitted={clicksPermitted} />);
}

const figure = (name: string) => screen.getByTestId(name);
const value = (name: string) => figure(name).dataset.value;

describe('the earnings of a period', () => {
  it('stand in words and, exactly, beside them', () => {
    draw(anOverview());
    expect(figure('payout-USD').textContent).toBe('$1,284.60');
    expect(value('payout-USD')).toBe('1284.60');
    expect(value('approved-payout-USD')).toBe('812.10');
    expect(value('approved-count')).toBe('31');
    expect(value('pending-payout-USD')).toBe('472.50');
    expect(value('pending-count')).toBe('24');
    expect(value('reversed-payout-USD')).toBe('38.00');
    expect(value('reversed-count')).toBe('2');
  });

  it('say which days they are, in whose zone', () => {
    draw(anOverview());
    expect(screen.getByText(/^Oct 20\s–\sNov 18, days in Pacific Time$/)).toBeTruthy();
  });

  it('keep every currency to itself, the first one prominent', () => {
    const codes = ['USD', 'EUR', 'GBP', 'JPY', 'KWD'];
    const currencies = codes.map((code) => someFigures(code, '5', { approved: ['2', 1], pending: ['3', 1] }));
    draw(anOverview({ currencies }));
    for (const code of codes) {
      expect(value(`payout-${code}`)).toBe('5');
      expect(value(`approved-payout-${code}`)).toBe('2');
      expect(value(`pending-payout-${code}`)).toBe('3');
      expect(value(`reversed-payout-${code}`)).toBe('0');
    }
    expect(figure('payout-USD').className).toBe('payout-main');
    expect(figure('payout-EUR').className).toBe('payout-other');
  });

  it('stand one below the other when they are too long to stand side by side', () => {
    draw(anOverview({ currencies: [someFigures('USD', '12345678.90', { approved: ['12345678.90', 4] })] }));
    expect(figure('approved-payout-USD').closest('dl')?.className).toBe('rows');
    expect(figure('approved-payout-USD').textContent).toBe('$12,345,678.90');
  });

  it('are drawn in a currency that nobody knows', () => {
    draw(anOverview({ currencies: [someFigures('POINTS', '12.34')] }));
    expect(figure('payout-POINTS').textContent).toContain('12.34');
    expect(figure('payout-POINTS').textContent).toContain('POINTS');
  });

  it('are zero in the account’s own currency when nothing happened', () => {
    draw(anEmptyOverview(), { account: anAccount({ currency: 'JPY' }) });
    expect(figure('payout-JPY').textContent).toBe('¥0');
    expect(screen.getByText(/No orders in this period/)).toBeTruthy();
  });

  it('are not called empty while days are missing', () => {
    draw(anEmptyOverview({ daysMissing: 12 }));
    expect(screen.queryByText(/No orders/)).toBeNull();
    expect(screen.getByText('12 of these days are still to be read')).toBeTruthy();
  });

  it('tell of a state that is new to us, without counting it as earned', () => {
    const currencies = [someFigures('USD', '10', { approved: ['10', 1], other: ['7.50', 2] })];
    draw(anOverview({ currencies, counts: { approved: 1, pending: 0, reversed: 0, other: 2 } }));
    expect(screen.getByText('Other: 2 actions · $7.50')).toBeTruthy();
    expect(value('payout-USD')).toBe('10');
  });
});

describe('clicks', () => {
  it('come with conversion and EPC, and with the days they are known for', () => {
    draw(anOverview());
    expect(figure('clicks').textContent).toBe('1,204');
    expect(figure('conversion-rate').textContent).toBe('4.6%');
    expect(figure('epc-USD').textContent).toBe('$1.07');
    expect(value('epc-USD')).toBe('1.0669');
    expect(value('clicks-days')).toBe('2026-11-17 2026-11-18');
    expect(figure('clicks-days').textContent).toMatch(/^2 of 30 days known/);
  });

  it('are a dash while they are not known', () => {
    draw(anEmptyOverview());
    expect(figure('clicks').textContent).toBe('–');
    expect(value('clicks')).toBe('');
    expect(figure('conversion-rate').textContent).toBe('–');
  });

  it('are zero, and their ratios a dash, on a known day without clicks', () => {
    const clicks = { ...anOverview().clicks, clicks: 0, conversionRate: null, epc: [] };
    draw(anOverview({ clicks }));
    expect(value('clicks')).toBe('0');
    expect(figure('conversion-rate').textContent).toBe('–');
  });

  it('say that the token may not export them', () => {
    draw(anEmptyOverview(), { clicksPermitted: false });
    expect(figure('clicks-days').textContent).toContain('Export clicks');
  });

  it('show EPC in every currency, in the order of the payouts', () => {
    const epc = ['EUR', 'USD'].map((currency) => ({ currency, amount: decimal('0.5') }));
    const currencies = ['USD', 'EUR'].map((code) => someFigures(code, '5'));
    draw(anOverview({ currencies, clicks: { ...anOverview().clicks, epc } }));
    expect(value('epc-USD')).toBe('0.5');
    expect(figure('epc-EUR').textContent).toBe('€0.50');
    expect(figure('epc-USD').closest('dd')?.className).toBe('sum');
  });
});
