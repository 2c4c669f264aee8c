import { expect, it, vi } from 'vitest';
import { anAccount, aPopupPage, aStatus, someLocks } from '@/tests/support/builders';
import { after } from './after';

it('asks nothing before its moment, and then the same', async () => {
  const { id } = anAccount();
  const queries = {
    accounts: vi.fn(async () => [anAccount()]),
    accountStatus: vi.fn(async () => aStatus()),
    popupPage: vi.fn(async () => aPopupPage()),
    popupFigures: vi.fn(async () => aPopupPage({ comparison: undefined })),
    upcomingLocks: vi.fn(async () => someLocks()),
    unseenApprovals: vi.fn(async () => []),
  };
  const { promise, resolve } = Promise.withResolvers<void>();
  const later = after(promise, queries);
  const answers = [
    later.accounts(),
    later.accountStatus(id),
    later.popupPage(id, 'today'),
    later.popupFigures(id, 'this-month'),
    later.upcomingLocks(id),
    later.unseenApprovals(id),
  ];
  await Promise.resolve();
  const asked = Object.values(queries);
  expect(asked.filter(({ mock }) => mock.calls.length > 0)).toEqual([]);
  resolve();
  expect(await Promise.all(answers)).toEqual(
    await Promise.all(asked.map(({ mock }) => mock.results[0]?.value)),
  );
  expect(queries.popupPage).toHaveBeenCalledWith(id, 'today');
  expect(queries.popupFigures).toHaveBeenCalledWith(id, 'this-month');
  expect(queries.accountStatus).toHaveBeenCalledWith(id);
});
