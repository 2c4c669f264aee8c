import { render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DatabaseError } from '@/lib/db/database-error';
import type { AccountStatus } from '@/lib/domain/account-status';
import { toAccountId } from '@/lib/domain/id';
import {
  anAccount,
  anApproval,
  anOverview,
  aPopupPage,
  aStatus,
  instant,
  NOW_MS,
  someLocks,
} from '@/tests/support/builders';
import { App } from './App';
import type { PopupServices } from './services';

const account = anAccount();

/** A popup over answers that a test may change while it is open. */
function open(some: Partial<PopupServices['queries']> = {}) {
  const queries = {
    accounts: vi.fn(async () => [account]),
    accountStatus: vi.fn(async () => aStatus()),
    popupPage: vi.fn(async () => aPopupPage()),
    popupFigures: vi.fn(async () => aPopupPage({ comparison: undefined })),
    upcomingLocks: vi.fn(async () => someLocks()),
    unseenApprovals: vi.fn(async () => []),
    ...some,
  } satisfies PopupServices['queries'];
  const listeners = new Set<() => void>();
  const send = vi.fn(async () => ({ ok: true, value: { status: 'started' } }) as never);
  const services = {
    queries,
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    send,
    openWelcome: vi.fn(),
    openOptions: vi.fn(),
    openDashboard: vi.fn(),
    openBeside: vi.fn(),
    requestHost: vi.fn(async () => true),
    now: () => NOW_MS,
    PageLink: () => null,
  } satisfies PopupServices;
  render(<App services={services} />);
  const announce = () => {
    for (const listener of listeners) listener();
  };
  return { services, queries, send, announce };
}

const withStatus = (some: Partial<AccountStatus>) => open({ accountStatus: async () => aStatus(some) });
const payout = () => screen.findByTestId('payout-USD');
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

beforeEach(() => localStorage.clear());

describe('the popup before there is anything to show', () => {
  it('offers to connect when no account is', async () => {
    const { services } = open({ accounts: async () => [] });
    await screen.findByTestId('not-connected');
    await press('Connect an account');
    expect(services.openWelcome).toHaveBeenCalledOnce();
  });

  it('holds the places of the numbers while they are read', async () => {
    open({ popupPage: () => new Promise(() => undefined) });
    expect(await screen.findByText('Trailhead Media')).toBeTruthy();
    expect(screen.getByRole('status', { name: 'Loading your earnings' })).toBeTruthy();
    expect(screen.queryByTestId('payout-USD')).toBeNull();
  });

  it('says that the database cannot be opened, and tries again', async () => {
    const closed = new DatabaseError('database-unavailable', new Error('closed'));
    const accounts = vi.fn(async () => [account]).mockRejectedValueOnce(closed);
    open({ accounts });
    expect((await screen.findByTestId('problem-line')).dataset.value).toBe('database-unavailable');
    await press('Try again');
    await payout();
    expect(screen.queryByTestId('problem-line')).toBeNull();
  });
});

describe('the popup with an account', () => {
  it('shows its numbers, and how they stand', async () => {
    open();
    expect((await payout()).dataset.value).toBe('1284.60');
    expect(screen.getByTestId('status-line').textContent).toBe('Up to date');
    expect(screen.getByText(/^3 min\.? ago$/)).toBeTruthy();
  });

  it('remembers the period', async () => {
    const { queries } = open();
    await payout();
    expect(queries.popupPage).toHaveBeenCalledWith(account.id, 'last-30-days');
    await userEvent.click(screen.getByTestId('period-this-month'));
    await waitFor(() => expect(queries.popupPage).toHaveBeenLastCalledWith(account.id, 'this-month'));
    expect(localStorage.getItem('popup.period')).toBe('this-month');
  });

  it('switches between accounts and remembers which', async () => {
    const second = anAccount({ id: toAccountId('b'), label: 'Second Blog' });
    const { queries } = open({ accounts: async () => [account, second] });
    await payout();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Account' }), 'Second Blog');
    await waitFor(() => expect(queries.popupPage).toHaveBeenLastCalledWith(second.id, 'last-30-days'));
    expect(localStorage.getItem('popup.account')).toBe(second.id);
  });

  it('reads again when something was written', async () => {
    let count = 1;
    const { announce } = open({
      popupPage: async () =>
        aPopupPage({
          overview: anOverview({ counts: { approved: count, pending: 0, reversed: 0, other: 0 } }),
        }),
    });
    await payout();
    count = 7;
    announce();
    await waitFor(() => expect(screen.getByTestId('approved-count').dataset.value).toBe('7'));
  });

  it('marks the approvals it has drawn as seen', async () => {
    const { send } = open({ unseenApprovals: async () => [anApproval()] });
    await screen.findByTestId('new-approvals');
    await waitFor(() =>
      expect(send).toHaveBeenCalledWith('markSeen', {
        accountId: account.id,
        alertIds: [anApproval().id],
      }),
    );
  });

  it('opens the dashboard of its account', async () => {
    const { services } = open();
    await press('Dashboard');
    expect(services.openDashboard).toHaveBeenCalledWith(`#/overview?account=${account.id}`);
  });

  it('leads from the new approvals to all of them', async () => {
    const { services } = open({ unseenApprovals: async () => [anApproval()] });
    await press('Show all');
    expect(services.openDashboard).toHaveBeenCalledWith(
      `#/actions?state=approved&changed=2026-11-18&account=${account.id}`,
    );
  });

  it('moves beside the page', async () => {
    const { services } = open();
    await press('Keep open beside the page');
    expect(services.openBeside).toHaveBeenCalledOnce();
  });

  it('opens the settings', async () => {
    const { services } = open();
    await press('Accounts and settings');
    expect(services.openOptions).toHaveBeenCalledOnce();
  });
});

describe('Refresh', () => {
  it('starts a run and keeps the numbers on show', async () => {
    const { send } = open();
    await payout();
    await press('Refresh');
    expect(send).toHaveBeenCalledWith('syncNow', { accountId: account.id });
    expect(screen.getByTestId('payout-USD').dataset.value).toBe('1284.60');
  });

  it('does nothing while a run goes on', async () => {
    const { send } = withStatus({ syncing: true });
    await payout();
    await press('Refresh');
    expect(send).not.toHaveBeenCalled();
    expect(screen.getByTestId('status-line').textContent).toBe('Syncing…');
  });

  it('says when the background does not answer', async () => {
    const { send } = open();
    send.mockResolvedValueOnce({ ok: false, failure: { kind: 'unexpected' } } as never);
    await payout();
    await press('Refresh');
    expect((await screen.findByTestId('problem-line')).dataset.value).toBe('unexpected');
    expect(screen.getByTestId('payout-USD')).toBeTruthy();
  });
});

describe('what is wrong', () => {
  it('stands under the header with its remedy, and the numbers stay', async () => {
    const { services } = withStatus({ failure: { kind: 'credentials-refused' } });
    const line = within(await screen.findByTestId('problem-line'));
    expect(line.getByText('impact.com refused the sign-in')).toBeTruthy();
    expect(screen.getByTestId('payout-USD').dataset.value).toBe('1284.60');
    await press('Connect again');
    expect(services.openWelcome).toHaveBeenCalledOnce();
  });

  it('is tried again where that may help', async () => {
    const { send } = withStatus({ failure: { kind: 'offline' } });
    await press('Try again');
    expect(send).toHaveBeenCalledWith('syncNow', { accountId: account.id });
  });

  it('offers no button where only time helps', async () => {
    withStatus({
      failure: { kind: 'rate-limited', endpoint: 'actions', until: instant('2026-11-18T19:00:00Z') },
    });
    const line = within(await screen.findByTestId('problem-line'));
    expect(line.queryByRole('button')).toBeNull();
  });

  it('lets the user allow the host, and syncs when it is allowed', async () => {
    const { services, send } = withStatus({ failure: { kind: 'host-not-permitted' } });
    await press('Allow access');
    expect(services.requestHost).toHaveBeenCalledOnce();
    await waitFor(() => expect(send).toHaveBeenCalledWith('syncNow', { accountId: account.id }));
  });

  it('keeps the numbers when they can no longer be read', async () => {
    const popupPage = vi.fn(async () => aPopupPage());
    const { announce } = open({ popupPage });
    await payout();
    popupPage.mockRejectedValueOnce(new DatabaseError('database-unavailable', new Error('closed')));
    announce();
    await screen.findByTestId('problem-line');
    expect(screen.getByTestId('payout-USD').dataset.value).toBe('1284.60');
  });
});

describe('the first sync', () => {
  it('says how far it is, with the numbers known so far', async () => {
    withStatus({ syncing: true, firstSync: { daysDone: 42, daysToDo: 90 }, lastSyncAt: null });
    const progress = await screen.findByTestId('first-sync-progress');
    expect(progress.textContent).toBe('Reading your last 90 days: 42 of 90');
    expect(within(progress).getByRole<HTMLProgressElement>('progressbar').value).toBe(42);
    expect(screen.getByTestId('payout-USD').dataset.value).toBe('1284.60');
  });

  it('is said to stand still when it failed', async () => {
    withStatus({
      firstSync: { daysDone: 42, daysToDo: 90 },
      failure: { kind: 'offline' },
      lastSyncAt: null,
    });
    expect((await screen.findByTestId('first-sync-progress')).textContent).toBe(
      'Read so far: 42 of your last 90 days',
    );
  });
});

it('counts the rows that could not be read', async () => {
  withStatus({ setAside: 2 });
  expect((await screen.findByTestId('set-aside')).textContent).toBe(
    '2 orders could not be read and are kept aside',
  );
});
