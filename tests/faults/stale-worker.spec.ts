/** A run waits for an answer; another takes its account over; then the answer comes. */
import { expect } from '@playwright/test';
import { pause, waitUntil } from '../support/browsers/wait.ts';
import { type Arrivals, watchArrivals } from '../support/faults/arrivals.ts';
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
const LATE = [/CompanyInformation/, /\/Campaigns/, /[?&]StartDate=/, /LockingDateStart/, /ActionDateStart/];

fault('a run that was overtaken writes nothing when its answer comes at last', async ({ ground }) => {
  const series = startSeries('stale worker commits late');
  const browser = await ground.launch();
  const arrivals = await watchArrivals(ground.sandbox.origin);
  await connectToTheEnd(browser, { ...ground.sandbox, origin: arrivals.origin });
  for (let trial = 0; trial < trials(20, 300); trial += 1) {
    const late = LATE[trial % LATE.length]!;
    await series.run(`trial ${trial}, ${late}`, () => overtake(browser, ground, arrivals, late));
  }
  await arrivals.close();
  series.end();
});

async function overtake(
  browser: FaultBrowser,
  { sandbox }: Ground,
  arrivals: Arrivals,
  late: RegExp,
): Promise<string[]> {
  passDay(sandbox);
  const hold = arrivals.hold(late);
  await ringLater(browser);
  await hold.arrived;
  await pause(chance.under(100));
  await changeRecords(browser, 'progress', '(record) => ({ ...record, epoch: record.epoch + 1 })');
  const taken = await readAll(browser);
  const { running } = await readRunState(browser);
  expect(running, 'the old run is still waiting for its answer').toBe(true);
  const takenAt = Date.now();
  hold.letGo();
  await waitUntil('the old run to end', async () => !(await readRunState(browser)).running, 30_000);
  const left = await readAll(browser);
  const more = arrivals.since(takenAt);
  await ringAndWait(browser);
  const written = difference(taken, left);
  return [
    ...(written === '' ? [] : [`written after all: ${written}`]),
    ...more.filter((path) => !REASON.test(path)).map((path) => `sent afterwards: ${path}`),
  ];
}

/** Telling of a reversal that was written in time asks for its reason; that is the alerts' request, not the run's. */
const REASON = /\/Items$/;

/**
 * Alerts that were written in time are told after every run, and marked so: of them, the ids are compared. Budgets
 * hold what telling spends, too; the requests themselves are looked at.
 */
async function readAll(browser: FaultBrowser): Promise<object[]> {
  const { alerts, budgets: _, ...dump } = await readDump(browser);
  return [{ ...dump, alerts: alerts.map(({ id }) => id) }, await readSettings(browser)];
}

function difference(before: object[], after: object[]): string {
  const [was, is] = [before, after].map((list) => Object.entries(Object.assign({}, ...list)));
  return (is ?? [])
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(Object.fromEntries(was ?? [])[name]))
    .map(([name]) => name)
    .join(', ');
}
