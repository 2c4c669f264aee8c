/** A run waits for an answer; another takes its account over; then the answer comes. */
import { expect } from '@playwright/test';
import { pause, waitUntil } from '../support/browsers/wait.ts';
import { createChance } from '../support/faults/chance.ts';
import { passDay } from '../support/faults/day.ts';
import { changeRecords, readRunState } from '../support/faults/drive.ts';
import { readDump, readSettings } from '../support/faults/dump.ts';
import { connectToTheEnd, ringAndWait, ringLater } from '../support/faults/settle.ts';
import { startSeries } from '../support/faults/trial-series.ts';
import type { FaultBrowser } from '../support/faults/types.ts';
import { trials } from '../support/trials.ts';
import { fault, type Ground } from './fault.ts';

fault.setTimeout(trials(180_000, 3_600_000));

const chance = createChance(5);

/** Whose answer is late: each belongs to another commit. */
const LATE = ['CompanyInformation', '/Campaigns', '[?&]StartDate=', 'LockingDateStart', 'ActionDateStart'];

fault('a run that was overtaken writes nothing when its answer comes at last', async ({ ground }) => {
  const series = startSeries('stale worker commits late');
  const browser = await ground.launch();
  await connectToTheEnd(browser, ground.sandbox);
  for (let trial = 0; trial < trials(20, 300); trial += 1) {
    const late = LATE[trial % LATE.length]!;
    await series.run(`trial ${trial}, ${late}`, () => overtake(browser, ground, late));
  }
  series.end();
});

async function overtake(browser: FaultBrowser, ground: Ground, late: string): Promise<string[]> {
  const { control } = ground.sandbox;
  passDay(ground.sandbox);
  control.failNext({ kind: 'slow', match: late, delayMs: 1_000 });
  const before = await readRunState(browser);
  await ringLater(browser);
  await waitUntil('the run to begin', async () => {
    const { progress, running } = await readRunState(browser);
    return running && (progress?.epoch ?? 0) > (before.progress?.epoch ?? 0);
  });
  await waitUntilQuiet(browser, ground);
  await changeRecords(browser, 'progress', '(record) => ({ ...record, epoch: record.epoch + 1 })');
  const taken = [await readDump(browser), await readSettings(browser)];
  const { running } = await readRunState(browser);
  expect(running, 'the old run is still waiting for its answer').toBe(true);
  const sent = control.requests().length;
  await waitUntil('the old run to end', async () => !(await readRunState(browser)).running, 30_000);
  const left = [await readDump(browser), await readSettings(browser)];
  const more = control.requests().slice(sent + 1);
  control.clearFailures();
  await ringAndWait(browser);
  return [
    ...(JSON.stringify(left) === JSON.stringify(taken)
      ? []
      : [`written after all: ${difference(taken, left)}`]),
    ...more.map(({ path }) => `sent afterwards: ${path}`),
  ];
}

/** The run has come to the answer that is late: for a while nothing else is answered. */
async function waitUntilQuiet(browser: FaultBrowser, { sandbox }: Ground): Promise<void> {
  let answered = -1;
  await waitUntil('the run to wait for its answer', async () => {
    const now = sandbox.control.requests().length;
    const quiet = now === answered;
    answered = now;
    await pause(150 + chance.under(150));
    return quiet && (await readRunState(browser)).running;
  });
}

function difference(before: object[], after: object[]): string {
  const [was, is] = [before, after].map((list) => Object.entries(Object.assign({}, ...list)));
  return (is ?? [])
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(Object.fromEntries(was ?? [])[name]))
    .map(([name]) => name)
    .join(', ');
}
