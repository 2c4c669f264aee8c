/** The whole browser is killed while it writes, and opened again on the same profile. */
import { expect } from '@playwright/test';
import { pause } from '../support/browsers/wait.ts';
import { findLost, watchFor } from '../support/faults/acknowledged.ts';
import { createChance } from '../support/faults/chance.ts';
import { command, connect, forgetSpending, syncNow, syncToTheEnd } from '../support/faults/drive.ts';
import { type Dump, readDump, type StoredProgress } from '../support/faults/dump.ts';
import { findBroken } from '../support/faults/invariants.ts';
import { daysReadWhole, findMissing, findUnequal } from '../support/faults/ledger.ts';
import { readNaiveWriter, startNaiveWriter } from '../support/faults/naive-writer.ts';
import { startSeries } from '../support/faults/trial-series.ts';
import type { FaultBrowser } from '../support/faults/types.ts';
import { trials } from '../support/trials.ts';
import { fault, type Ground } from './fault.ts';

fault.use({ scenario: 'typical' });
fault.setTimeout(trials(300_000, 7_200_000));

const chance = createChance(19);

/** What is written while the browser dies, in the order in which an account meets it. */
const WORK = ['the first 90 days', 'the history', 'three hundred approvals'] as const;
type Work = (typeof WORK)[number];

/** About how long each takes here: a kill may come at any moment of it. */
const LASTS_MS: Record<Work, number> = {
  'the first 90 days': 700,
  'the history': trials(1_200, 3_000),
  'three hundred approvals': 1_800,
};

fault('killed while it writes, the extension has written a step whole or not at all', async ({ ground }) => {
  const count = ground.browserName === 'chromium' ? trials(20, 300) : trials(5, 60);
  const series = startSeries(`SIGKILL in mid-write, ${ground.browserName}`);
  withoutClicks(ground);
  let browser = await ground.launch();
  await askForHistory(browser, trials(1, 3));
  let accountId = '';
  for (let trial = 0; trial < count; trial += 1) {
    const work = WORK[trial % WORK.length]!;
    await series.run(`trial ${trial}, ${work}`, async () => {
      accountId = await begin(work, browser, ground, accountId);
      const seen = await watchFor(browser, chance.under(LASTS_MS[work]));
      await browser.kill();
      browser = await ground.launch();
      const wrong = judge(await readDump(browser), seen, ground);
      await forgetSpending(browser);
      await syncToTheEnd(browser, accountId);
      return [...wrong, ...judgeEnd(await readDump(browser), ground)];
    });
  }
  series.end();
});

/** A run that waits for an export writes nothing meanwhile: a kill would hit the pause. */
function withoutClicks({ sandbox, world }: Ground): void {
  const { scopes = [] } = sandbox.control.state().accounts[0] ?? {};
  const kept = scopes.filter((scope) => !/click|report/i.test(scope));
  sandbox.control.setScopes(world.partner.accountSid, kept);
}

/** Each year takes a second or two to read, and to look at afterwards. */
function askForHistory(browser: FaultBrowser, historyYears: number): Promise<void> {
  const chosen = JSON.stringify({ 'settings.updates': { historyYears } });
  return browser.evaluate(`(globalThis.browser ?? chrome).storage.local.set(${chosen})`);
}

async function begin(
  work: Work,
  browser: FaultBrowser,
  { sandbox }: Ground,
  accountId: string,
): Promise<string> {
  sandbox.control.resetRates();
  if (work === 'the first 90 days') return beginAgain(browser, sandbox, accountId);
  if (work === 'three hundred approvals') {
    sandbox.control.advance({ minutes: 1 });
    sandbox.control.approvePending({ count: 300 });
  }
  await forgetSpending(browser);
  await syncNow(browser, accountId);
  return accountId;
}

async function beginAgain(
  browser: FaultBrowser,
  sandbox: Ground['sandbox'],
  accountId: string,
): Promise<string> {
  if (accountId) await command(browser, 'disconnectAccount', { accountId });
  return connect(browser, sandbox);
}

/** Before anything else has run: what the kill left behind. */
function judge(dump: Dump, seen: StoredProgress | null, { world }: Ground): string[] {
  const whole = daysReadWhole(dump);
  return [
    ...findBroken(dump),
    ...findLost(seen, dump.progress[0]),
    ...(whole ? findMissing(dump, world, whole) : []),
    ...(isReconciled(dump, world) && whole ? findUnequal(dump, world, whole) : []),
  ];
}

/** Every open day has been read since the world last changed. */
function isReconciled({ progress }: Dump, world: Ground['world']): boolean {
  const at = progress[0]?.reconciledAt ?? null;
  return at !== null && Date.parse(at) >= world.clock.now();
}

function judgeEnd(dump: Dump, { world }: Ground): string[] {
  const whole = daysReadWhole(dump);
  return whole ? [...findBroken(dump), ...findUnequal(dump, world, whole)] : ['no day was read in the end'];
}

fault('the control, which moves its cursor before its rows, is torn by most kills', async ({ ground }) => {
  const count = ground.browserName === 'chromium' ? trials(8, 60) : trials(3, 20);
  let torn = 0;
  for (let trial = 0; trial < count; trial += 1) {
    const browser = await ground.launch();
    await startNaiveWriter(browser);
    await pause(200 + chance.under(600));
    await browser.kill();
    const again = await ground.launch();
    if ((await readNaiveWriter(again)) === 'torn') torn += 1;
    await again.kill();
  }
  process.stdout.write(`control of SIGKILL in mid-write, ${ground.browserName}: torn ${torn} / ${count}\n`);
  expect(torn).toBeGreaterThan(count / 2);
});
