import { render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { useState } from 'preact/hooks';
import { describe, expect, it } from 'vitest';
import type { ChartDay } from '@/lib/domain/chart-day';
import { addDays, type Day } from '@/lib/domain/day';
import { aChartDay, TODAY } from '@/tests/support/builders';
import { toPaths } from './bar-paths';
import { type Metric, toBars } from './chart-bars';
import { DayChart } from './DayChart';

const DAYS: ChartDay[] = [
  { ...aChartDay(addDays(TODAY, -2)), read: false },
  aChartDay(addDays(TODAY, -1), { approved: ['30', 2], pending: ['10', 1], clicks: 80 }),
  aChartDay(TODAY, { pending: ['20.50', 3] }),
];

function Chart({ days = DAYS, from = addDays(TODAY, -2) }: { days?: ChartDay[]; from?: Day }) {
  const [metric, setMetric] = useState<Metric>('payout');
  const range = { from, to: TODAY };
  return (
    <DayChart days={days} range={range} today={TODAY} currency="USD" metric={metric} onMetric={setMetric} />
  );
}

const slider = () => screen.getByRole('slider');
const spoken = () => slider().getAttribute('aria-valuetext');
const readout = () => screen.getByTestId('chart-readout');

describe('the bars', () => {
  it('reach as high as the highest day, approved below pending', () => {
    expect(toBars(DAYS, 'payout', 'USD')).toEqual([
      { firm: 0, pending: 0, known: false },
      { firm: 0.75, pending: 0.25, known: true },
      { firm: 0, pending: 0.5125, known: true },
    ]);
    expect(toBars(DAYS, 'actions', 'USD').map(({ pending }) => pending)).toEqual([0, 1 / 3, 1]);
    expect(toBars(DAYS, 'clicks', 'USD').map(({ firm, known }) => [firm, known])).toEqual([
      [0, false],
      [1, true],
      [0, false],
    ]);
  });

  it('show one currency alone', () => {
    expect(toBars(DAYS, 'payout', 'EUR').every(({ firm, pending }) => firm + pending === 0)).toBe(true);
  });

  it('have no height below the ground', () => {
    const bars = toBars([aChartDay(TODAY, { approved: ['-5', 1], pending: ['4', 1] })], 'payout', 'USD');
    expect(bars).toEqual([{ firm: 0, pending: 1, known: true }]);
  });
});

describe('the paths of the bars', () => {
  const all = () => true;

  it('stand side by side: approved from the ground, pending above it, a line where nothing is known', () => {
    expect(toPaths(toBars(DAYS, 'payout', 'USD'), all)).toEqual({
      unknown: 'M0.12 97h0.76v3h-0.76z',
      firm: 'M1.12 27.25h0.76v72.75h-0.76z',
      pending: 'M1.12 0h0.76v24.25h-0.76zM2.12 50.29h0.76v49.71h-0.76z',
    });
  });

  it('are seen however small their value is', () => {
    const { firm } = toPaths([{ firm: 0.0001, pending: 0, known: true }], all);
    expect(firm).toBe('M0.12 97h0.76v3h-0.76z');
  });

  it('are of the days asked for alone, each in its place', () => {
    const { firm, pending, unknown } = toPaths(toBars(DAYS, 'payout', 'USD'), (index) => index === 2);
    expect([firm, unknown]).toEqual(['', '']);
    expect(pending).toMatch(/^M2\.12 /);
  });
});

describe('the chart', () => {
  it('draws days around the period set back', () => {
    render(<Chart from={TODAY} />);
    const paths = (within: string) =>
      [...document.querySelectorAll(`${within} > path`)].map((path) => path.getAttribute('class'));
    expect(paths('.chart-aside')).toEqual(['chart-unknown', 'bar-firm', 'bar-pending']);
    expect(paths('svg')).toEqual(['bar-pending']);
  });

  it('says what it shows, and its highest day', () => {
    render(<Chart />);
    expect(slider().getAttribute('aria-label')).toBe(
      'Payout in USD by day. The highest is Nov 17: $30.00 approved, $10.00 pending',
    );
  });

  it('says that every day is at zero', () => {
    render(<Chart days={[aChartDay(TODAY)]} />);
    expect(slider().getAttribute('aria-label')).toBe('Payout in USD by day. Every day is at zero');
  });

  it('is read day by day with the arrow keys, and to its ends', async () => {
    render(<Chart />);
    slider().focus();
    await waitFor(() => expect(readout().dataset.value).toBe(TODAY));
    await userEvent.keyboard('{ArrowLeft}');
    expect(spoken()).toBe('Nov 17: $30.00 approved, $10.00 pending');
    expect(readout().textContent).toContain('$30.00');
    await userEvent.keyboard('{Home}{ArrowLeft}');
    expect(spoken()).toBe('Nov 16: not known');
    await userEvent.keyboard('{End}');
    expect(spoken()).toBe('Nov 18: $0.00 approved, $20.50 pending');
  });

  it('shows its days again when it is left', async () => {
    render(<Chart />);
    slider().focus();
    await waitFor(() => expect(readout().dataset.value).toBe(TODAY));
    slider().blur();
    await waitFor(() => expect(readout().dataset.value).toBe(''));
    expect(readout().textContent).toMatch(/^Nov 16\s–\s18$/);
  });

  it('changes to actions and clicks', async () => {
    render(<Chart />);
    await userEvent.click(screen.getByTestId('metric-actions'));
    expect(spoken()).toBe('Nov 18: 0 approved, 3 pending');
    await userEvent.click(screen.getByTestId('metric-clicks'));
    expect(slider().getAttribute('aria-label')).toBe('Clicks by day. The highest is Nov 17: 80');
    expect(spoken()).toBe('Nov 18: not known');
  });

  it('is a table, too', async () => {
    render(<Chart />);
    const table = within(await screen.findByRole('table', { name: 'Payout by day' }));
    const rows = table.getAllByRole('row').map((row) => row.textContent);
    expect(rows).toEqual(['DayApprovedPending', 'Nov 16––', 'Nov 17$30.00$10.00', 'Nov 18$0.00$20.50']);
  });
});
