import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readLinks, restoreLinks } from '@/lib/db/links/links';
import { openDatabase } from '@/lib/db/open';
import { readProgress } from '@/lib/db/progress';
import { openBackup } from '@/lib/export/backup/read-backup';
import { toSettingsText } from '@/lib/export/backup/settings-file';
import { createFakeDisk } from '@/lib/platform/test-files';
import { readAccounts } from '@/lib/settings/accounts';
import { saveCredentials } from '@/lib/settings/credentials';
import { updateSettings } from '@/lib/settings/updates';
import { anAccount, NOW_MS } from '@/tests/support/builders';
import { startExtension } from '@/tests/support/fake-extension';
import { installFakeMenus } from '@/tests/support/fake-menus';
import { createDataHandlers } from './data-commands';

const { id: accountId } = anAccount();
const background = {
  fetch: vi.fn(async () => Promise.reject(new TypeError('offline'))),
  clock: { now: () => NOW_MS },
};
const handlers = createDataHandlers(background);
const FILE = 'restore-00000000-0000-4000-8000-000000000000';
const disk = createFakeDisk();

beforeEach(async () => {
  await startExtension({ ...anAccount(), progress: { epoch: 7 } });
  installFakeMenus();
  disk.install();
  disk.files.clear();
  await saveCredentials(accountId, { accountSid: 'IRsid', authToken: 'canary-token' });
});

describe('accounts', () => {
  it('are known elsewhere by a digest that is always the same and does not hold the SID', async () => {
    const { accounts } = await handlers.identifyAccounts({});
    expect(accounts).toEqual([{ accountId, key: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
    expect(await handlers.identifyAccounts({})).toEqual({ accounts });
    expect(JSON.stringify(accounts)).not.toContain('IRsid');
  });

  it('get another name and keep the rest', async () => {
    await handlers.renameAccount({ accountId, label: 'Other' });
    expect(await readAccounts()).toEqual([{ ...anAccount(), label: 'Other' }]);
  });

  it('are read anew: nothing of before counts, and a run of before can write no more', async () => {
    await handlers.rebuildAccount({ accountId });
    const progress = await readProgress(accountId);
    expect(progress).toMatchObject({ readBackTo: null, baselineAt: null });
    expect(progress?.epoch).toBeGreaterThan(7);
    expect(progress?.rebuiltAt).not.toBeNull();
  });
});

describe('a restore', () => {
  const keep = (text: string) => disk.files.set(FILE, new TextEncoder().encode(text));
  const wish = { file: FILE, settings: true, links: true, actions: true };

  it('takes what it can of the settings and leaves the rest as it is', async () => {
    await updateSettings.save({ periodMinutes: 5 });
    const text = (await toSettingsText(NOW_MS)).replace('"historyYears":3', '"historyYears":99');
    await updateSettings.reset();
    keep(text);
    const answer = await handlers.restoreBackup(wish);
    expect(answer).toEqual({ status: 'restored', report: { links: 0, settings: 1, days: 0 } });
    expect(await updateSettings.read()).toEqual({ periodMinutes: 5, historyYears: 3 });
  });

  it('refuses what is no backup, and what is newer, in words a page has', async () => {
    keep('account,payout\n');
    expect(await handlers.restoreBackup(wish)).toEqual({ status: 'refused', why: 'not-a-backup' });
    keep((await toSettingsText(NOW_MS)).replace('"version":1', '"version":2'));
    expect(await handlers.restoreBackup(wish)).toEqual({ status: 'refused', why: 'newer-version' });
  });

  it('of a file that is gone is a failure, and changes nothing', async () => {
    await expect(handlers.restoreBackup(wish)).rejects.toThrow('gone');
  });
});

it('erasing everything leaves no account, token, order, link or setting', async () => {
  await updateSettings.save({ periodMinutes: 5 });
  await handlers.eraseEverything({});
  expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toMatch(/canary|IRsid|periodMinutes/);
  expect(await readAccounts()).toEqual([]);
  expect(await (await openDatabase()).count('progress')).toBe(0);
  expect(await readLinks(null)).toEqual([]);
});

it('the file of settings is a backup like any other', async () => {
  const { head, lines, damage } = await openBackup(new Blob([await toSettingsText(NOW_MS)]));
  const sections = [];
  for await (const line of lines) sections.push(line.kind);
  expect([head.version, new Set(sections), damage]).toEqual([
    1,
    new Set(['settings']),
    { unreadableLines: 0, cut: false },
  ]);
  expect(await restoreLinks([])).toBe(0);
});
