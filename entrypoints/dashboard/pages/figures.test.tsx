import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DatabaseError } from '@/lib/db/database-error';
import { ALERT_DEFAULTS } from '@/lib/domain/alert-rules';
import { toColumns } from '@/lib/domain/columns';
import { summarizeDay } from '@/lib/domain/earning';
import { forecastLocks } from '@/lib/domain/forecast';
import { expectClearing } from '@/lib/domain/forecast-clearing';
import { createLabelCounter } from '@/lib/domain/label-figures';
import { DEFAULT_LINK_SETTINGS } from '@/lib/domain/link-settings';
import { createPaymentCounter } from '@/lib/domain/payments';
import { aProgram, aStoredAction } from '@/tests/support/actions';
import { anAccount, aStatus, day, instant, NOW_MS, TODAY } from '@/tests/support/builders';
import { someDiagnostics } from '@/tests/support/diagnostics';
import {
  aFigureDay,
  anEarningLine,
  type FigureWorld,
  performanceOf,
  sparksOf,
} from '@/tests/support/performance';
import { App } from '../App';
import type { DashboardServices } from '../services';

// The first page of each kind is fetched and read in its test.
configure({ asyncUtilTimeout: 8_000 });

const account = anAccount();

const WORLD: FigureWorld = {
  days: [
    aFigureDay('2026-10-10', [anEarningLine({ payout: '40.00' })], { 20101: 100 }),
    aFigureDay('2026-11-10', [
      anEarningLine({ payout: '12.30', count: 2 }),
      anEarningLine({ payout: '7.70', state: 'pending', programId: '7' }),
      anEarningLine({ payout: '0', intendedPayout: '5.00', state: 'reversed' }),
      anEarningLine({ payout: '980', currency: 'JPY', programId: '8' }),
    ]),
    aFigureDay('2026-11-17', [anEarningLine({ payout: '20.00' })], { 20101: 8, 7: 2 }),
  ],
};

const ACTIONS = [
  aStoredAction({ subId1: 'blog', payout: '12.30', state: 'approved' }),
  aStoredAction({
    subId1: 'blog',
    payout: '7.70',
    programId: '7',
    programName: 'Zwei <b>fett</b>',
    lockingOn: day('2026-11-28'),
  }),
  aStoredAction({
    payout: '3.00',
    state: 'approved',
    lockingOn: day('2026-10-01'),
    clearedAt: instant('2026-11-03T20:00:00Z'),
  }),
];

function open(hash: string, world: FigureWorld = WORLD, some: Partial<DashboardServices['queries']> = {}) {
  location.hash = hash;
  const send = vi.fn(async () => ({ ok: true, value: { status: 'changed' } }) as never);
  const settings = { alerts: ALERT_DEFAULTS, links: DEFAULT_LINK_SETTINGS } as Record<string, unknown>;
  const queries = {
    accounts: async () => [account],
    accountStatus: async () => aStatus(),
    unseenApprovals: async () => [],
    settings: async (name: string) => settings[name] as never,
    diagnostics: async () => someDiagnostics(),
    rawRow: async () => undefined,
    bundle: async () => '',
    performance: vi.fn(async (_, question) => performanceOf(world, question)),
    programSparks: async (...asked) => sparksOf(world, ...asked),
    programs: async () => [
      aProgram(),
      aProgram({
        id: '9',
        name: 'A'.repeat(200),
        contract: 'expired',
        advertiserName: 'Other',
        advertiserUrl: '',
      }),
    ],
    lockForecast: async () => ({
      ordersFrom: world.readBackTo ?? null,
      currencies: forecastLocks([summarizeDay(ACTIONS).sums], TODAY, 'USD'),
    }),
    labelFigures: async (_, question) => {
      const counter = createLabelCounter(question);
      counter.visit(day('2026-11-10'), toColumns(ACTIONS));
      return counter.result();
    },
    payments: async () => {
      const counter = createPaymentCounter(() => day('2026-11-03'));
      counter.visit(toColumns(ACTIONS));
      const facts = counter.result();
      return { ...facts, today: TODAY, readBackTo: null, lines: expectClearing(facts, TODAY) };
    },
    readAhead: vi.fn(async () => undefined),
    ...some,
  } as DashboardServices['queries'];
  const services = {
    queries,
    onChange: () => () => undefined,
    send,
    openWelcome: vi.fn(),
    openOptions: vi.fn(),
    requestHost: vi.fn(async () => true),
    saveFile: vi.fn(),
    now: () => NOW_MS,
  } as unknown as DashboardServices;
  render(<App services={services} />);
  return { queries, send };
}

const value = async (testId: string) => (await screen.findAllByTestId(testId))[0]?.dataset.value;
const text = (node: Element | null | undefined) =>
  node?.textContent?.replaceAll(/[\u2009\u202f\u00a0]/g, ' ').trim();

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 0));
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
});

describe('the overview', () => {
  it('has the figures of a period, and their change, in one currency at a time', async () => {
    open('#/overview');
    expect(await value('payout-USD')).toBe('40.00');
    expect(await value('payout-JPY')).toBe('980');
    expect(await value('actions')).toBe('5');
    expect(await value('conversion')).toBe('0.100000');
    expect(await value('epc-USD')).toBe('2.000000');
    expect(await value('reversal')).toBe('0.166667');
    await userEvent.selectOptions(await screen.findByTestId('pick-currency'), 'JPY');
    expect(location.hash).toBe('#/overview?currency=JPY');
    expect(text(await screen.findByTestId('chart-summary'))).toContain('Payout, Oct 20 – Nov 18: ¥980.');
  });

  it('draws the chosen metric, says it in a sentence and lists it in a table', async () => {
    open('#/overview?compare=previous');
    expect(text(await screen.findByTestId('chart-summary'))).toBe(
      'Payout, Oct 20 – Nov 18: $40.00. Highest: $20.00 (Tue, Nov 10). Compared days, Sep 20 – Oct 19: $40.00.',
    );
    await userEvent.click(screen.getByRole('radio', { name: /^Actions/ }));
    expect(location.hash).toContain('metric=actions');
    expect(screen.getByRole('heading', { name: 'Actions by day' })).toBeTruthy();
    const details = screen.getByText('Show as a table').closest('details')!;
    expect(within(details).queryByRole('table')).toBeNull();
    details.open = true;
    fireEvent(details, new Event('toggle'));
    const rows = await within(details).findAllByRole('row');
    expect(rows).toHaveLength(31);
    expect([...rows[22]!.children].map(text)).toEqual(['Tue, Nov 10', '4', '0']);
  });

  it('reads a step out to pointer, keys and screen readers', async () => {
    open('#/overview');
    const slider = await screen.findByRole('slider', { name: 'Payout by day' });
    fireEvent.input(slider, { target: { value: '21' } });
    expect(slider.getAttribute('aria-valuetext')).toBe(
      'Tue, Nov 10, Payout $20.00, Approved $12.30, Pending $7.70, Reversed $5.00, Sun, Oct 11 $0.00',
    );
    expect(text(await screen.findByTestId('read-out'))).toContain('Approved$12.30');
    fireEvent.blur(slider);
    await waitFor(() => expect(screen.queryByTestId('read-out')).toBeNull());
  });

  it('takes any period by name, year or two days, which Back takes back', async () => {
    const { queries } = open('#/overview');
    await userEvent.click(await screen.findByTestId('period-button'));
    await userEvent.click(screen.getByRole('button', { name: '2025' }));
    await waitFor(async () => expect(await value('period-button')).toBe('2025-01-01..2025-12-31'));
    expect(location.hash).toBe('#/overview?period=2025');
    await userEvent.click(screen.getByTestId('period-button'));
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('button', { name: 'Yesterday' })).toBeNull();
    await userEvent.click(screen.getByTestId('period-button'));
    fireEvent.input(screen.getByLabelText('From'), { target: { value: '2026-11-10' } });
    fireEvent.input(screen.getByLabelText('To'), { target: { value: '' } });
    expect(screen.getByText('Enter two days, not more than 20 years apart.')).toBeTruthy();
    fireEvent.input(screen.getByLabelText('To'), { target: { value: '2026-11-01' } });
    await userEvent.click(screen.getByRole('button', { name: 'Show' }));
    await waitFor(async () => expect(await value('period-button')).toBe('2026-11-01..2026-11-10'));
    expect(queries.readAhead).toHaveBeenCalled();
  });

  it('says what is not there: days to be read, a comparison, clicks', async () => {
    open('#/overview', { ...WORLD, readBackTo: day('2026-11-09') });
    const notes = within(await screen.findByTestId('figure-notes')).getAllByRole('listitem');
    expect(notes.map(text)).toEqual([
      '20 of these days are still to be read.',
      'Not compared: not all of Sep 20 – Oct 19 has been read.',
      'Clicks, conversion rate and EPC are those of 1 of 30 days.',
    ]);
    expect(text(await screen.findByTestId('locks-orders-from'))).toBe(
      'Orders before Nov 9 are still to be read, so what they brought is missing here.',
    );
  });

  it('of nothing shows nought and dashes, and no percent of nothing', async () => {
    open('#/overview', { days: [] });
    expect(await value('payout-USD')).toBe('0');
    expect([await value('clicks'), await value('conversion')]).toEqual(['', '']);
    expect(screen.queryByText(/%/)).toBeNull();
    expect(
      await within(await screen.findByTestId('top-programs')).findByText('Nothing in these days.'),
    ).toBeTruthy();
  });

  it('takes whatever stands in the address', async () => {
    open('#/overview?period=never&metric=joy&by=hour&currency=%3Cb%3E&compare=x&account=nobody');
    expect(await value('payout-USD')).toBe('40.00');
    expect(screen.getByRole('heading', { name: 'Payout by day' })).toBeTruthy();
  });

  it('keeps its place and says why when the database cannot be read', async () => {
    const closed = new DatabaseError('database-unavailable', new Error('closed'));
    open('#/overview', WORLD, { performance: vi.fn().mockRejectedValue(closed) });
    expect((await screen.findByTestId('problem-line')).dataset.value).toBe('database-unavailable');
    expect(screen.getByRole('heading', { level: 1, name: 'Overview' })).toBeTruthy();
  });
});

describe('programs', () => {
  const names = async () =>
    (await screen.findAllByTestId('figure-row')).map((row) => text(row.querySelector('bdi')));

  it('are all there, those without figures and those no longer listed too', async () => {
    open('#/programs');
    expect(await names()).toEqual(['Nordlys Ski', 'Program 7', 'A'.repeat(200), 'Program 8']);
    expect(await screen.findByText('Contract expired')).toBeTruthy();
    expect(screen.getAllByText('No longer listed')).toHaveLength(2);
  });

  it('are sorted by any column and found by name, brand or site', async () => {
    open('#/programs');
    await userEvent.click(await screen.findByRole('button', { name: /^Actions/ }));
    expect(location.hash).toBe('#/programs?sort=-actions');
    await userEvent.click(within(screen.getByRole('columnheader', { name: /^Program/ })).getByRole('button'));
    expect((await names())[0]).toBe('A'.repeat(200));
    expect(screen.getByRole('columnheader', { name: /^Program/ }).getAttribute('aria-sort')).toBe(
      'ascending',
    );
    await userEvent.type(screen.getByRole('searchbox'), 'NORDLYS');
    await waitFor(async () => expect(await names()).toEqual(['Nordlys Ski']));
    expect(screen.getByText('1 program')).toBeTruthy();
  });

  it('open to their terms in words, and are preferred or muted in one click', async () => {
    const { send } = open('#/programs?program=20101');
    const details = within(await screen.findByTestId('program-details'));
    expect(details.getByText('Your contract is active.')).toBeTruthy();
    expect(details.getByText(/^In these days you earned 161\.5% of the sale amount/)).toBeTruthy();
    await userEvent.click(details.getByRole('button', { name: 'Mute its notifications' }));
    expect(send).toHaveBeenCalledWith('changeSettings', {
      section: 'alerts',
      values: { mutedPrograms: ['20101'] },
    });
    await userEvent.click(details.getByRole('button', { name: 'Prefer for links' }));
    const starred = [{ accountId: account.id, programId: '20101' }];
    expect(send).toHaveBeenCalledWith('changeSettings', { section: 'links', values: { starred } });
    expect(details.getByRole('link', { name: 'Its sub IDs' }).getAttribute('href')).toBe(
      '#/sub-ids?program=20101',
    );
  });
});

describe('sub IDs', () => {
  it('go from a value to its programs, and from there to their actions', async () => {
    open('#/sub-ids');
    await userEvent.click(await screen.findByRole('button', { name: 'blog' }));
    expect(location.hash).toBe('#/sub-ids?value=.blog');
    const link = await screen.findByRole('link', { name: 'Zwei <b>fett</b>' });
    expect(link.getAttribute('href')).toBe('#/actions?program=7&period=last-30-days&subId1=blog');
    await userEvent.click(screen.getByRole('link', { name: 'All of Sub ID 1' }));
    expect(await screen.findByRole('button', { name: 'Without sub ID 1' })).toBeTruthy();
  });
});

it.each(['overview', 'programs?program=20101', 'sub-ids?value=.blog', 'payments'])(
  'keeps nobody out of %s',
  async (page) => {
    open(`#/${page}`);
    await screen.findAllByRole('table');
    const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
    const { violations } = await axe.run(document.body, { rules });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  },
);

describe('payments', () => {
  it('say where the money stands, by month, day and program', async () => {
    open('#/payments');
    expect(await value('payments-pending-USD')).toBe('7.70');
    expect(await value('payments-approved-USD')).toBe('12.30');
    expect(await value('payments-month-USD')).toBe('3.00');
    const days = await screen.findAllByTestId('calendar-day');
    expect(days).toHaveLength(30);
    expect(text(days[2])).toBe('3Tue, Nov 3cleared$3.00');
    expect(text(days[27])).toBe('28Sat, Nov 28locks$7.70');
    await userEvent.click(screen.getByRole('button', { name: 'The month after' }));
    expect(location.hash).toBe('#/payments?month=2026-12');
    expect(await screen.findByText('December 2026')).toBeTruthy();
    expect(await screen.findAllByTestId('payment-row')).toHaveLength(2);
  });
});
