import { expect, it } from 'vitest';
import { anAccount } from '@/tests/support/builders';
import { readBatchAccount, toAlertHash } from './alert-link';

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
