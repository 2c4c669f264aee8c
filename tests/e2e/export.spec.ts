import { expect } from '@playwright/test';
import Papa from 'papaparse';
import type { ActionRow, World } from '../../sandbox/world/types.ts';
import type { ExtensionPage } from '../support/browsers/types.ts';
import { connectThroughWelcome, POPUP_SIZE, waitForSync } from '../support/journeys/connect.ts';
import { journey } from './journey.ts';

journey.use({ scenario: 'small' });

journey('an export equals the ledger, one given up leaves nothing, a backup comes back', async ({ at }) => {
  const { sandbox, world, browser } = at;
  await connectThroughWelcome(browser, sandbox);
  const popup = await browser.openPage('popup.html', POPUP_SIZE);
  await waitForSync(popup);
  await popup.close();
  // What stands in the background's way stands in nobody else's: pages read by themselves.
  await browser.killBackground();
  const page = await browser.openPage('dashboard.html#/export', { width: 1280, height: 1000 });
  await page.waitFor('[data-testid="export"]');

  await journey.step('the last 30 days as CSV are those of the ledger, to the last digit', async () => {
    await page.evaluate(browser.name === 'chromium' ? PICK_A_FILE : '1');
    await page.evaluate(CHOOSE_30_DAYS);
    await page.click({ role: 'button', name: 'Export…' });
    await page.waitFor('[data-testid="export-said"][data-value="done"]');
    const file = await page.evaluate<string>(READ_FILE);
    const { data } = Papa.parse<Record<string, string>>(file, { header: true, skipEmptyLines: true });
    const expected = listLedger(world);
    expect(data.map(toLine).sort()).toEqual(expected);
    expect(expected.length).toBeGreaterThan(10);
  });

  await journey.step('an export that is given up leaves nothing behind', async () => {
    await page.evaluate(FORGET_FILES);
    await page.evaluate(HOLD_WRITES);
    await page.click({ role: 'button', name: 'Export…' });
    await page.click({ role: 'button', name: 'Cancel' });
    await page.evaluate('goOn()');
    await page.waitFor('[data-testid="export-said"][data-value="cancelled"]');
    expect(await page.evaluate(LIST_FILES)).toEqual([]);
  });

  await journey.step(
    'a backup is looked at and restored by the background, which had all of it',
    async () => {
      await page.click({ role: 'button', name: 'Save a backup…' });
      await page.evaluate('goOn()');
      await page.waitFor('[data-testid="backup-said"][data-value="done"]');
      await page.evaluate(CHOOSE_THE_BACKUP);
      await page.waitFor('[data-testid="backup-preview"]');
      expect(await page.text('[data-testid="backup-preview"]')).toContain('My blog');
      await page.click({ role: 'button', name: 'Restore' });
      await page.waitFor('[data-testid="restore-said"][data-value="done"]');
      expect(await page.text('[data-testid="restore-said"]')).toBe(
        'Everything in this backup was here already.',
      );
    },
  );
  await expectNoSecret(page, world);
});

/** What the save dialog would answer, which no program can press. */
const PICK_A_FILE = `(globalThis.showSaveFilePicker = async () => {
  const root = await navigator.storage.getDirectory();
  return root.getFileHandle('picked', { create: true });
}, 1)`;

const CHOOSE_30_DAYS = `(() => {
  const select = [...document.querySelectorAll('select')].find(({ value }) => value === 'everything');
  select.value = 'last-30-days';
  select.dispatchEvent(new Event('change', { bubbles: true }));
})()`;

/** Chosen files stand in the root, those of downloads in a folder of our own. */
const FILES = `(async () => {
  const root = await navigator.storage.getDirectory();
  const kept = await root.getDirectoryHandle('files', { create: true });
  const found = [];
  for (const folder of [root, kept])
    for await (const handle of folder.values()) if (handle.kind === 'file') found.push({ folder, handle });
  return found;
})()`;

const READ_FILE = `${FILES}.then(async ([{ handle }]) => (await handle.getFile()).text())`;
const LIST_FILES = `${FILES}.then((found) => found.map(({ handle }) => handle.name))`;
const FORGET_FILES = `${FILES}.then((found) =>
  Promise.all(found.map(({ folder, handle }) => folder.removeEntry(handle.name)))).then(() => 1)`;

/** Every write waits until the test says go on, however small the file is. */
const HOLD_WRITES = `(() => {
  const { write } = FileSystemWritableFileStream.prototype;
  const going = new Promise((resolve) => { globalThis.goOn = () => resolve(1); });
  FileSystemWritableFileStream.prototype.write = async function (...given) {
    await going;
    return write.apply(this, given);
  };
})()`;

const CHOOSE_THE_BACKUP = `${FILES}.then(async ([{ handle }]) => {
  const chosen = new DataTransfer();
  chosen.items.add(new File([await handle.getFile()], 'backup.jsonl'));
  const input = document.querySelector('input[type="file"]');
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
})`;

function listLedger(world: World): string[] {
  const { timeZone } = world.partner;
  const day = (ms: number) => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(ms);
  const today = day(world.clock.now());
  const first = day(Date.parse(`${today}T12:00:00Z`) - 29 * 86_400_000);
  const rows = world.actions({}, 0, 20_000).rows.filter(({ eventAt }) => day(eventAt) >= first);
  return rows.map((row) => describe(row, day(row.eventAt))).sort();
}

function describe(
  { id, program, state, payout, amount, currency, oid, subId1 }: ActionRow,
  day: string,
): string {
  return [id, day, program.id, state, payout, amount, currency, oid, subId1].join(' ');
}

function toLine(row: Record<string, string>): string {
  const { action_id, day, program_id, state_at_impact, payout, sale_amount, currency, order_id, sub_id_1 } =
    row;
  return [
    action_id,
    day,
    program_id,
    state_at_impact,
    payout,
    sale_amount,
    currency,
    order_id,
    sub_id_1,
  ].join(' ');
}

async function expectNoSecret(page: ExtensionPage, { partner }: World): Promise<void> {
  const text = await page.evaluate<string>(READ_FILE);
  expect(text).not.toContain(partner.authToken);
  expect(text).not.toContain(partner.accountSid);
}
