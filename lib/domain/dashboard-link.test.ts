import { expect, it } from 'vitest';
import { anAccount, anApproval, instant } from '@/tests/support/builders';
import { readBatchAccount, toAlertHash, toApprovedHash, toDashboardHash } from './dashboard-link';

const { id } = anAccount();

it('a batch is linked to with its account, whatever stands in its id', () => {
  const batch = `approval:${id}:2:approval:1000&x=#%? é:2`;
  const hash = toAlertHash(batch);
  expect(hash.startsWith('#/actions?')).toBe(true);
  const query = new URLSearchParams(hash.slice(hash.indexOf('?')));
  expect(Object.fromEntries(query)).toEqual({ alerts: batch, account: id });
});

it.each(['', 'approval', 'approval:nobody:1:a', `<b>:${id}:1:a`, `approval:${id}`])(
  '%j is no batch',
  (text) => expect(readBatchAccount(text)).toBeUndefined(),
);

it.each(['approval', 'reversal', 'payout-change', 'first-sale', 'summary'])(
  '%s batches name their account',
  (kind) => expect(readBatchAccount(`${kind}:${id}:1:a`)).toBe(id),
);

it('new approvals are linked to by the day the first of them was found, in the account’s own days', () => {
  const approvals = ['2026-11-20T02:00:00Z', '2026-11-19T03:00:00Z'].map((at) =>
    anApproval({ foundAt: instant(at) }),
  );
  expect(toApprovedHash(id, approvals, 'America/New_York')).toBe(
    `#/actions?state=approved&changed=2026-11-18&account=${id}`,
  );
  expect(toApprovedHash(id, [], 'America/New_York')).toBe(`#/actions?state=approved&account=${id}`);
});

it('the dashboard is linked to with its account', () => {
  expect(toDashboardHash(id)).toBe(`#/overview?account=${id}`);
});
