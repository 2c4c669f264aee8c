import { render, screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DatabaseError } from '@/lib/db/database-error';
import { toAccountId } from '@/lib/domain/id';
import type { PopupQueries } from '@/lib/queries/popup';
import { anAccount, aPopupPage, aStatus, NOW_MS, someLocks } from '@/tests/support/builders';
import { App } from './App';
import { awaitOpening, readOpening } from './opening';

const first = anAccount();
const second = anAccount({ id: toAccountId('b'), label: 'Second Blog' });

function someQueries(some: Partial<PopupQueries> = {}) {
  return {
    accounts: vi.fn(async () => [first, second]),
    accountStatus: vi.fn(async () => aStatus()),
    popupPage: vi.fn(async () => aPopupPage()),
    popupFigures: vi.fn(async () => aPopupPage({ comparison: undefined })),
    upcomingLocks: vi.fn(async () => someLocks()),
    unseenApprovals: vi.fn(async () => []),
    ...some,
  } satisfies PopupQueries;
}

beforeEach(() => localStorage.clear());

describe('the opening', () => {
  it('reads the account and period of last time, without waiting for the list of accounts', async () => {
    localStorage.setItem('popup.account', second.id);
    localStorage.setItem('popup.period', 'this-month');
    const queries = someQueries({ accounts: () => new Promise(() => undefined) });
    void readOpening(queries);
    expect(queries.popupFigures).toHaveBeenCalledWith(second.id, 'this-month');
  });

  it('takes the first account where that one is gone, and remembers it', async () => {
    localStorage.setItem('popup.account', 'gone');
    const { snapshot } = await readOpening(someQueries());
    expect(snapshot?.accountId).toBe(first.id);
    expect(localStorage.getItem('popup.account')).toBe(first.id);
  });

  it('finds no account', async () => {
    expect(await readOpening(someQueries({ accounts: async () => [] }))).toEqual({
      accounts: [],
      snapshot: undefined,
    });
  });

  it('gives way when it cannot be read, or not in time', async () => {
    const closed = new DatabaseError('database-unavailable', new Error('closed'));
    expect(await awaitOpening(someQueries({ popupFigures: () => Promise.reject(closed) }))).toBeUndefined();
    expect(
      await awaitOpening(someQueries({ accountStatus: () => new Promise(() => undefined) })),
    ).toBeUndefined();
  });
});

it('is drawn at once, and compared when that has been read', async () => {
  const queries = someQueries();
  const opening = await readOpening(queries);
  render(
    <App
      services={{
        queries,
        onChange: () => () => undefined,
        send: vi.fn(),
        openWelcome: vi.fn(),
        openOptions: vi.fn(),
        openDashboard: vi.fn(),
        requestHost: async () => true,
        now: () => NOW_MS,
        PageLink: () => null,
        opening,
      }}
    />,
  );
  expect(screen.getByTestId('payout-USD').dataset.value).toBe('1284.60');
  expect(screen.queryByTestId('change-USD')).toBeNull();
  await waitFor(() => expect(screen.getByTestId('change-USD').dataset.value).toBe('143.20'));
});
