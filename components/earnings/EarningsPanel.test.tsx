import { render, screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import type { Account } from '@/lib/domain/account';
import type { Change, Comparison } from '@/lib/domain/comparison';
import type { EarningsOverview } from '@/lib/domain/overview';
import type { Period } from '@/lib/domain/period';
import type { PopupPage } from '@/lib/domain/popup-page';
import {
  anAccount,
  anEmptyOverview,
  anOverview,
  aPopupPage,
  day,
  decimal,
  instant,
  someFigures,
} from '@/tests/support/builders';
import { EarningsPanel } from './EarningsPanel';

const compared: Extract<Comparison, { status: 'compared' }> = {
  status: 'compared',
  range: { from: day('2026-09-20'), to: day('2026-10-19') },
  until: null,
  changes: [],
};

function draw(overview: EarningsOverview, { account = anAccount(), clicksPermitted = true } = {}) {
  drawPage(aPopupPage({ overview }), { account, clicksPermitted });
}

interface Around {
  account?: Account;
  period?: Period;
  clicksPermitted?: boolean;
}

function drawPage(
  page: PopupPage,
  { account = anAccount(), period = 'last-30-days', clicksPermitted = true }: Around = {},
) {
  render(
    <EarningsPanel
      page={page}
      account={account}
      period={period}
      clicksPermitted={clicksPermitted}
      metric="payout"
      onMetric={() => undefined}
    />,
  );
}

/** Several, where a currency's payout stands large and in its line of the table: they are alike. */
function figure(name: string): HTMLElement {
  const all = screen.getAllByTestId(name);
  expect(new Set(all.map((one) => one.dataset.value)).size).toBe(1);
  return all[0]!;
}
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

  it('say which days they are', async () => {
    draw(anOverview());
    expect((await screen.findByTestId('earnings-range')).textContent).toMatch(/^Oct 20\s–\sNov 18$/);
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
    const table = within(screen.getByRole('table', { name: 'Payout by state' }));
    expect(
      table
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.querySelector('th')?.textContent?.trim()),
    ).toEqual([
      expect.stringContaining('$5.00'),
      expect.stringContaining('€5.00'),
      expect.stringContaining('£5.00'),
      expect.stringContaining('¥5'),
      expect.stringContaining('KWD'),
    ]);
  });

  it('stand two beside each other, the account’s own large', () => {
    draw(anOverview({ currencies: ['USD', 'EUR'].map((code) => someFigures(code, '5')) }));
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
    const comparison = { ...compared, changes: [] };
    drawPage(aPopupPage({ overview: anEmptyOverview(), comparison }), {
      account: anAccount({ currency: 'JPY' }),
    });
    expect(figure('payout-JPY').textContent).toBe('¥0');
    expect(screen.getByText('No orders in this period')).toBeTruthy();
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

describe('what a period is held against', () => {
  const change = (some: Partial<Change>) => ({
    currency: 'USD',
    before: decimal('0'),
    amount: decimal('0'),
    fraction: null,
    ...some,
  });
  const drawChanges = (...changes: Change[]) =>
    drawPage(aPopupPage({ comparison: { ...compared, changes } }));

  it('is told as an amount and a share, a rise as good news', () => {
    drawPage(aPopupPage());
    expect(figure('change-USD').textContent).toBe('Up $143.20 (12.6%)');
    expect(figure('change-USD').className).toContain('change-up');
    expect(screen.getByText('against the 30 days before')).toBeTruthy();
  });

  it('is told as bad news when it is less', () => {
    drawChanges(change({ before: decimal('20'), amount: decimal('-5.00'), fraction: decimal('-0.25') }));
    expect(figure('change-USD').textContent).toBe('Down $5.00 (25.0%)');
    expect(figure('change-USD').className).toContain('change-down');
  });

  it('is no share of nothing', () => {
    drawChanges(change({ amount: decimal('5.00') }));
    expect(figure('change-USD').textContent).toBe('Up $5.00');
  });

  it('may be just the same', () => {
    drawChanges(change({ before: decimal('5'), fraction: decimal('0') }));
    expect(figure('change-USD').textContent).toBe('No change');
  });

  it('is each currency’s own', () => {
    const overview = anOverview({ currencies: ['USD', 'EUR'].map((code) => someFigures(code, '5')) });
    const changes = [change({ amount: decimal('2') }), change({ currency: 'EUR', amount: decimal('-3') })];
    drawPage(aPopupPage({ overview, comparison: { ...compared, changes } }));
    expect(figure('change-USD').textContent).toBe('Up $2.00');
    expect(figure('change-EUR').textContent).toBe('Down €3.00');
    expect(figure('change-EUR').parentElement?.title).toBe('Down €3.00');
  });

  it.each<[Period, RegExp]>([
    ['today', /^against Wed, Nov 11 at 10:42\sAM$/],
    ['yesterday', /^against the day before$/],
    ['last-7-days', /^against the 7 days before$/],
    ['this-month', /^against Oct 1\s–\s18$/],
    ['last-month', /^against the month before$/],
  ])('has words of its own for %s', (period, words) => {
    const range =
      period === 'today'
        ? { from: day('2026-11-11'), to: day('2026-11-11') }
        : { from: day('2026-10-01'), to: day('2026-10-18') };
    drawPage(aPopupPage({ comparison: { ...compared, range, until: instant('2026-11-11T18:42:00Z') } }), {
      period,
    });
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('has its place while it is read, and nobody takes it for news', () => {
    drawPage(aPopupPage({ comparison: undefined }));
    expect(screen.queryByTestId('change-USD')).toBeNull();
    expect(document.querySelector('.change-place')?.textContent).toBe('');
  });

  it('is not told while the days before are still to be read', () => {
    drawPage(aPopupPage({ comparison: { status: 'not-read' } }));
    expect(screen.queryByTestId('change-USD')).toBeNull();
    expect(screen.getByText(/the days before are still being read/)).toBeTruthy();
  });

  it('is not told when nothing was read for days, and that is said', () => {
    drawPage(aPopupPage({ comparison: { status: 'behind', readTo: day('2026-11-11') } }));
    expect(screen.queryByTestId('change-USD')).toBeNull();
    expect(screen.getByText('No comparison, nothing was read after Nov 11')).toBeTruthy();
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
    expect(figure('epc-USD').closest('dd')?.className).toBe('sum epc');
  });
});
