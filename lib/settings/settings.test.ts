import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { toAccountId } from '@/lib/domain/id';
import { anAccount } from '@/tests/support/builders';
import { readAccounts, removeAccount, saveAccount, updateAccount } from './accounts';
import { chooseApiOrigin, readApiOrigin } from './api-origin';
import { readCredentials, removeCredentials, saveCredentials } from './credentials';

const accountOf = (number: number, label = `Account ${number}`) =>
  anAccount({ id: toAccountId(`00000000-0000-4000-8000-00000000000${number}`), label });
const labels = async () => (await readAccounts()).map(({ label }) => label);

beforeEach(() => fakeBrowser.reset());

describe('the connected accounts', () => {
  it('are none at first, then in the order they were connected', async () => {
    expect(await readAccounts()).toEqual([]);
    for (const number of [3, 1, 2]) await saveAccount(accountOf(number));
    expect(await labels()).toEqual(['Account 3', 'Account 1', 'Account 2']);
  });

  it('keep their place when they change', async () => {
    for (const number of [1, 2]) await saveAccount(accountOf(number));
    await saveAccount(accountOf(1, 'Renamed'));
    expect(await labels()).toEqual(['Renamed', 'Account 2']);
  });

  it('are gone when removed, and the others stay', async () => {
    for (const number of [1, 2, 3]) await saveAccount(accountOf(number));
    await removeAccount(accountOf(2).id);
    await removeAccount(toAccountId('unknown'));
    expect(await labels()).toEqual(['Account 1', 'Account 3']);
  });

  it('are all kept when several change at once, as the runs of several accounts do', async () => {
    await Promise.all([1, 2, 3].map((number) => saveAccount(accountOf(number))));
    expect((await labels()).toSorted()).toEqual(['Account 1', 'Account 2', 'Account 3']);
  });

  it('stay removed when another changes at the same moment', async () => {
    for (const number of [1, 2]) await saveAccount(accountOf(number));
    await Promise.all([removeAccount(accountOf(1).id), saveAccount(accountOf(2, 'Renamed'))]);
    expect(await labels()).toEqual(['Renamed']);
  });
});

describe('news of an account', () => {
  it('replaces what was known of it', async () => {
    await saveAccount(accountOf(1));
    await updateAccount(accountOf(1).id, { label: 'Renamed' });
    expect(await labels()).toEqual(['Renamed']);
  });

  it('that was disconnected meanwhile does not bring it back', async () => {
    for (const number of [1, 2]) await saveAccount(accountOf(number));
    await Promise.all([removeAccount(accountOf(1).id), updateAccount(accountOf(1).id, { label: 'Renamed' })]);
    expect(await labels()).toEqual(['Account 2']);
  });

  it('still comes after a change that failed', async () => {
    await saveAccount(accountOf(1));
    const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('full') as never);
    await expect(updateAccount(accountOf(1).id, { label: 'Lost' })).rejects.toThrow('full');
    await updateAccount(accountOf(1).id, { label: 'Renamed' });
    expect(await labels()).toEqual(['Renamed']);
    set.mockRestore();
  });
});

describe('credentials', () => {
  const secret = { accountSid: 'IRsid', authToken: 'token' };
  const [first, second] = [accountOf(1).id, accountOf(2).id];

  it('belong to one account, and are gone when removed', async () => {
    await saveCredentials(first, secret);
    expect(await readCredentials(first)).toEqual(secret);
    expect(await readCredentials(second)).toBeNull();
    await removeCredentials(first);
    expect(await readCredentials(first)).toBeNull();
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('token');
  });

  it('are kept on this device and never in what the browser syncs', async () => {
    await saveCredentials(first, secret);
    await saveAccount(accountOf(1));
    expect(await fakeBrowser.storage.sync.get(null)).toEqual({});
    expect(await fakeBrowser.storage.session.get(null)).toEqual({});
  });

  it('are no part of what is kept of the account itself', async () => {
    await saveCredentials(first, secret);
    await saveAccount(accountOf(1));
    expect(JSON.stringify(await readAccounts())).not.toMatch(/token|IRsid/);
  });
});

describe('the host of the API', () => {
  it('is impact.com’s, whatever a page names, in any build but the sandbox’s', async () => {
    expect(await readApiOrigin()).toBe('https://api.impact.com');
    for (const named of [
      undefined,
      'http://127.0.0.1:4010',
      'https://evil.test',
      'https://api.impact.com.evil.test',
    ])
      expect(await chooseApiOrigin(named)).toBe('https://api.impact.com');
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });
});
