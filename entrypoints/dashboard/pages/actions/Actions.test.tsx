import { act, cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoredAction } from '@/lib/domain/action';
import { createMatcher } from '@/lib/domain/action-filter-match';
import type { ActionItems } from '@/lib/domain/action-items';
import { toColumns } from '@/lib/domain/columns';
import type { Link } from '@/lib/domain/link';
import type { SavedView } from '@/lib/domain/saved-views';
import type { ActionQueries, ActionsMoment } from '@/lib/queries/actions';
import { aProgram, aStoredAction } from '@/tests/support/actions';
import { anAccount, day, decimal, instant, NOW_MS, TODAY } from '@/tests/support/builders';
import { aLink } from '@/tests/support/links';
import { waitingPerformance } from '@/tests/support/performance';
import type { DashboardServices } from '../../services';
import { useRoute } from '../../use-route';
import { Actions } from './Actions';

const account = anAccount();
const ON = day('2026-11-10');

const three = [
  aStoredAction({ id: 'a.1', orderId: 'NW-1', programName: '<img src=x onerror=alert(1)>', subId1: 'gear' }),
  aStoredAction({ id: 'a.2', orderId: '', state: 'reversed', payout: '0.00', intendedPayout: '7.50' }),
  aStoredAction({ id: 'a.3', orderId: 'NW-3', state: 'approved', payout: '12.00', programName: 'שלום עולם' }),
];

/** Three programs, one of them joined no more, and three currencies. */
const WORLDWIDE = [
  aStoredAction({ id: 'w.1', programId: '20101', currency: 'EUR' }),
  aStoredAction({ id: 'w.2', programId: '20102', currency: 'JPY' }),
  aStoredAction({ id: 'w.3', programId: '20102', currency: 'USD' }),
  aStoredAction({ id: 'w.4', programId: '30303', currency: 'JPY' }),
];

interface World {
  actions?: StoredAction[];
  views?: SavedView[];
  moment?: Partial<ActionsMoment>;
  items?: ActionItems;
  links?: Link[];
  listActions?: ActionQueries['listActions'];
}

const LARGE = { name: 'Large', query: 'min=10' };

function open({ actions = three, views = [LARGE], moment = {}, items, links = [], listActions }: World = {}) {
  const columns = { ...toColumns(actions), day: ON };
  const send = vi.fn(async () => ({ ok: true, value: { status: 'read' } }) as never);
  const services = {
    queries: {
      ...waitingPerformance(),
      programs: async () => [aProgram({ id: '20101' }), aProgram({ id: '20102', name: 'Acme Outdoor' })],
      settings: async () => ({ views }) as never,
      actionsMoment: async () => ({
        today: TODAY,
        readBackTo: day('2023-11-19'),
        historyFrom: day('2023-11-19'),
        ...moment,
      }),
      listActions:
        listActions ??
        (async (_account, filter, { builder, onProgress }) => {
          const match = createMatcher({ filter, range: null, ids: null, timeZone: 'UTC' });
          builder.add(columns, actions.length === 0 ? [] : match(columns, ON));
          onProgress();
        }),
      currencies: async () => [...new Set(actions.map(({ currency }) => currency))],
      action: async (_account, _day, id) => actions.find((one) => one.id === id),
      actionItems: async () => items,
      linksOfAction: async () => links,
    } satisfies Partial<DashboardServices['queries']> as unknown as DashboardServices['queries'],
    onChange: () => () => undefined,
    send,
    openWelcome: vi.fn(),
    openOptions: vi.fn(),
    requestHost: vi.fn(async () => true),
    saveFile: vi.fn(),
    now: () => NOW_MS,
  } satisfies DashboardServices;
  function Page() {
    const { query, setQuery } = useRoute();
    return (
      <Actions account={account} accounts={[account]} services={services} query={query} setQuery={setQuery} />
    );
  }
  render(<Page />);
  return { send };
}

const rows = () => screen.findAllByTestId('action-row');
const grid = () => screen.findByRole('grid', { name: 'Actions found' });
const texts = (row: HTMLElement | undefined) => [...(row?.children ?? [])].map((cell) => cell.textContent);

const chipTexts = () =>
  within(screen.getByRole('list', { name: 'What narrows the list' }))
    .getAllByRole('listitem')
    .map((chip) => (chip.querySelector('bdi') ?? chip).textContent);

beforeEach(() => {
  cleanup();
  location.hash = '#/actions';
});

describe('the list', () => {
  it('shows the newest first, other people’s texts as text', async () => {
    open();
    const [first, second, third] = await rows();
    expect(texts(first)).toEqual(['Nov 10', 'Approved', 'שלום עולם', 'NW-3', '', '$100.00', '$12.00', '']);
    expect(texts(second).slice(3, 7)).toEqual(['a.2', '', '$100.00', '$7.50']);
    expect(second?.querySelector('s')?.textContent).toBe('$7.50');
    expect(texts(third)[2]).toBe('<img src=x onerror=alert(1)>');
    expect(document.querySelector('img')).toBeNull();
  });

  it('tells screen readers how many rows there are, and which one is current', async () => {
    open();
    await rows();
    const list = await grid();
    await waitFor(() => expect(list.getAttribute('aria-rowcount')).toBe('4'));
    const current = document.getElementById(list.getAttribute('aria-activedescendant') ?? '');
    expect(current?.getAttribute('aria-rowindex')).toBe('2');
  });

  it('adds up what it found, each state by itself', async () => {
    open();
    const totals = await screen.findByTestId('totals-USD');
    expect(totals.textContent).toBe('Approved$12.001Pending$10.001Reversed$7.501');
    expect((await screen.findByTestId('actions-totals')).dataset.count).toBe('3');
  });

  it('draws no more rows than are in view, of a million too', async () => {
    const many = Array.from({ length: 2_000 }, (_, row) => aStoredAction({ id: `1.${row}` }));
    open({ actions: many });
    expect((await rows()).length).toBeLessThan(60);
    await waitFor(async () => expect((await grid()).getAttribute('aria-rowcount')).toBe('2001'));
  });
});

describe('the keyboard', () => {
  it('goes from row to row, opens one and comes back', async () => {
    open();
    await rows();
    (await grid()).focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
    const detail = await screen.findByTestId('action-detail');
    expect(within(detail).getByRole('heading', { level: 2 }).textContent).toContain('NW-1');
    await waitFor(() => expect(document.activeElement).toBe(detail));
    expect(location.hash).toBe('#/actions?open=2026-11-10%7Ea.1');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByTestId('action-detail')).toBeNull());
    expect(document.activeElement).toBe(await grid());
  });

  it('goes to the search with a slash', async () => {
    open();
    await rows();
    await userEvent.keyboard('/');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });
});

describe('narrowing', () => {
  it('by a text, which stands in the address', async () => {
    open();
    await rows();
    await userEvent.type(screen.getByRole('searchbox'), 'nw-');
    await waitFor(async () => expect(await rows()).toHaveLength(2));
    expect(location.hash).toBe('#/actions?q=nw-');
  });

  it('by states, and back to everything', async () => {
    open();
    await rows();
    await userEvent.click(screen.getByRole('button', { name: 'Pending' }));
    await waitFor(async () => expect(await rows()).toHaveLength(1));
    expect(screen.getByRole('button', { name: 'Pending' }).getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(screen.getByRole('button', { name: 'Show all actions' }));
    await waitFor(async () => expect(await rows()).toHaveLength(3));
    expect(location.hash).toBe('#/actions');
  });

  it('by payout, once the amount can be read', async () => {
    open();
    await rows();
    await userEvent.click(screen.getByRole('button', { name: /^More/ }));
    const field = screen.getByLabelText('Payout from');
    await userEvent.type(field, 'x');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    await userEvent.clear(field);
    await userEvent.type(field, '11{Tab}');
    await waitFor(async () => expect(await rows()).toHaveLength(1));
  });

  it('by a label of the address, which can be taken away', async () => {
    location.hash = '#/actions?subId1=gear';
    open();
    expect(await rows()).toHaveLength(1);
    const chips = within(screen.getByRole('list', { name: 'What narrows the list' }));
    await userEvent.click(chips.getByRole('button'));
    await waitFor(async () => expect(await rows()).toHaveLength(3));
  });

  it('by several programs and currencies, which stand in the address and as chips', async () => {
    open({ actions: WORLDWIDE });
    expect(await rows()).toHaveLength(4);
    await userEvent.click(screen.getByTestId('pick-programs'));
    await userEvent.click(await screen.findByRole('option', { name: 'Acme Outdoor' }));
    await userEvent.click(screen.getByRole('option', { name: 'Nordlys Ski' }));
    await waitFor(async () => expect(await rows()).toHaveLength(3));
    await userEvent.click(screen.getByTestId('pick-currencies'));
    await userEvent.click(screen.getByRole('option', { name: 'JPY' }));
    await userEvent.click(screen.getByRole('option', { name: 'EUR' }));
    await waitFor(async () => expect(await rows()).toHaveLength(2));
    expect(location.hash).toBe('#/actions?program=20102%2C20101&currency=JPY%2CEUR');
    expect(chipTexts()).toEqual(['Acme Outdoor', 'Nordlys Ski', 'JPY', 'EUR']);
    const remove = screen.getByRole('button', { name: /^Take away: .*Acme Outdoor/ });
    remove.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(async () => expect(await rows()).toHaveLength(1));
    expect(location.hash).toBe('#/actions?program=20101&currency=JPY%2CEUR');
    expect(document.activeElement?.getAttribute('aria-label')).toContain('Nordlys Ski');
  });

  it('by a currency more than the address names', async () => {
    location.hash = '#/actions?currency=EUR';
    open({ actions: WORLDWIDE });
    expect(await rows()).toHaveLength(1);
    await userEvent.click(screen.getByTestId('pick-currencies'));
    await userEvent.click(await screen.findByRole('option', { name: 'USD' }));
    await waitFor(async () => expect(await rows()).toHaveLength(2));
    expect(location.hash).toBe('#/actions?currency=EUR%2CUSD');
  });

  it('by many programs, of which the first are shown as chips', async () => {
    location.hash = `#/actions?program=${Array.from({ length: 40 }, (_, index) => index).join()}`;
    open();
    await screen.findByTestId('nothing-found');
    expect(chipTexts()).toEqual(['0', '1', '2', '3', '4', '5', '34 more filters']);
    await userEvent.click(screen.getByRole('button', { name: '34 more filters' }));
    expect(chipTexts()).toHaveLength(41);
    await userEvent.click(screen.getByRole('button', { name: 'Show fewer' }));
    expect(chipTexts()).toHaveLength(7);
  });

  it('by a saved view of several programs', async () => {
    open({ actions: WORLDWIDE, views: [{ name: 'Outdoor', query: 'program=20101%2C20102' }] });
    await rows();
    await userEvent.click(screen.getByRole('button', { name: 'Saved views' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Outdoor' }));
    await waitFor(async () => expect(await rows()).toHaveLength(3));
    expect(screen.getByTestId('pick-programs').dataset.value).toBe('2');
  });

  it('by a saved view', async () => {
    open();
    await rows();
    await userEvent.click(screen.getByRole('button', { name: 'Saved views' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Large' }));
    await waitFor(() => expect(location.hash).toBe('#/actions?min=10'));
  });

  it('keeps a view under its name', async () => {
    location.hash = '#/actions?state=approved&sort=payout';
    const { send } = open();
    await rows();
    await userEvent.click(screen.getByRole('button', { name: 'Saved views' }));
    await userEvent.type(screen.getByLabelText('Save this view'), ' Certain {Enter}');
    expect(send).toHaveBeenCalledWith('changeSettings', {
      section: 'actionViews',
      values: {
        views: [
          { name: 'Certain', query: 'state=approved&sort=payout' },
          { name: 'Large', query: 'min=10' },
        ],
      },
    });
  });
});

describe('sorting', () => {
  it('turns round at the second choice, and says so', async () => {
    open();
    await rows();
    const head = (name: RegExp) => screen.getByRole('columnheader', { name });
    await userEvent.click(screen.getByTestId('sort-payout'));
    await waitFor(async () => expect(texts((await rows())[0])[6]).toBe('$12.00'));
    expect(head(/Payout/).getAttribute('aria-sort')).toBe('descending');
    await userEvent.click(screen.getByTestId('sort-payout'));
    await waitFor(async () => expect(texts((await rows())[0])[6]).toBe('$7.50'));
    expect(head(/Payout/).getAttribute('aria-sort')).toBe('ascending');
  });
});

describe('an empty list', () => {
  it.each([
    ['#/actions?q=nothing', {}, 'none-fits'],
    ['#/actions', { actions: [] }, 'none-yet'],
    ['#/actions', { actions: [], moment: { readBackTo: null } }, 'first-sync'],
  ])('says why: %s %o', async (hash, world, why) => {
    location.hash = hash;
    open(world);
    expect((await screen.findByTestId('nothing-found')).dataset.value).toBe(why);
  });

  it('that could not be read says so and keeps no number', async () => {
    open({ listActions: async () => Promise.reject(new Error('a bug')) });
    expect((await screen.findByTestId('problem-line')).dataset.value).toBe('unexpected');
  });

  it('says what is still being read', async () => {
    open({ moment: { readBackTo: day('2026-08-20') } });
    expect(
      await screen.findByText('Actions before Aug 20 are still being read from impact.com.'),
    ).toBeTruthy();
  });
});

describe('the details', () => {
  const reversed: ActionItems = {
    readAt: instant('2026-11-18T18:45:00Z'),
    items: [
      {
        sku: 'T',
        name: 'Tent',
        category: 'Tents',
        quantity: '2',
        saleAmount: decimal('100.00'),
        payout: decimal('0.00'),
        currency: 'USD',
        reason: 'ITEM_RETURNED',
      },
    ],
  };
  const OPEN = '#/actions?open=2026-11-10~a.2';

  it('show every change seen, and read the items when asked', async () => {
    location.hash = OPEN;
    const { send } = open();
    const detail = within(await screen.findByTestId('action-detail'));
    expect(detail.getByTestId('action-history').children).toHaveLength(1);
    await userEvent.click(detail.getByTestId('read-items'));
    expect(send).toHaveBeenCalledWith('readActionItems', { accountId: account.id, actionId: 'a.2' });
  });

  it('name the items that were read, and the brand’s reason in words', async () => {
    location.hash = OPEN;
    open({ items: reversed });
    const reason = await screen.findByTestId('action-reason');
    expect(reason.textContent).toContain('the item was returned');
    expect(screen.getByTestId('action-items').textContent).toContain('Tent × 2');
    expect(screen.queryByTestId('read-items')).toBeNull();
  });

  it('name the link the action came by', async () => {
    location.hash = OPEN;
    open({ links: [aLink({ title: 'Tents <b>of</b> 2026' })] });
    const driven = await screen.findByTestId('driving-links');
    expect(driven.textContent).toContain('The link it came by');
    expect(driven.querySelector('bdi')?.textContent).toBe('Tents <b>of</b> 2026');
  });

  it('of an action that is there no more say so', async () => {
    location.hash = '#/actions?open=2026-11-10~gone';
    open();
    expect(await screen.findByText('This action is not there any more.')).toBeTruthy();
  });

  it('narrow the list to their program or label', async () => {
    location.hash = '#/actions?open=2026-11-10~a.1';
    open();
    const detail = within(await screen.findByTestId('action-detail'));
    await act(async () => detail.getByRole('button', { name: 'gear' }).click());
    await waitFor(() => expect(location.hash).toBe('#/actions?subId1=gear'));
  });
});
