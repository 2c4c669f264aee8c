/** The worker is stopped at every named moment of a run, on a busy machine, and woken by the next alarm. */
import { CHECKPOINTS, type Checkpoint } from '../../lib/platform/checkpoint';
import { pause } from '../support/browsers/wait.ts';
import { createChance } from '../support/faults/chance.ts';
import { stopAt, stopNowhere, waitUntilStopped } from '../support/faults/checkpoints.ts';
import { passDay } from '../support/faults/day.ts';
import { type Dump, readDump } from '../support/faults/dump.ts';
import { findBroken } from '../support/faults/invariants.ts';
import { daysReadWhole, findUnequal, findUnequalClicks } from '../support/faults/ledger.ts';
import { startLoad } from '../support/faults/load.ts';
import { type Notice, readNotices } from '../support/faults/notices.ts';
import { connectAgain, connectToTheEnd, ringAndWait, ringLater } from '../support/faults/settle.ts';
import { startSeries } from '../support/faults/trial-series.ts';
import type { FaultBrowser } from '../support/faults/types.ts';
import { trials } from '../support/trials.ts';
import { fault, type Ground } from './fault.ts';

fault.setTimeout(trials(300_000, 7_200_000));

const chance = createChance(6);

/** Moments of a first run; nothing is told in it. */
const FIRST = CHECKPOINTS.filter((name) => !name.startsWith('notification'));

fault('stopped at any moment of a day’s run, the next alarm makes it whole', async ({ ground }) => {
  const series = startSeries('worker stopped at every checkpoint of a daily run, loaded');
  const browser = await ground.launch();
  await connectToTheEnd(browser, ground.sandbox);
  await ringAndWait(browser);
  const load = startLoad();
  for (let round = 0; round < trials(1, 15); round += 1)
    for (const checkpoint of CHECKPOINTS)
      await series.run(`${checkpoint}, round ${round}`, () => stopInDailyRun(browser, ground, checkpoint));
  load.stop();
  series.end();
});

fault('stopped at any moment of the first run, the next alarm makes it whole', async ({ ground }) => {
  const series = startSeries('worker stopped at every checkpoint of a first run, loaded');
  const browser = await ground.launch();
  const load = startLoad();
  let accountId = '';
  for (let round = 0; round < trials(1, 15); round += 1)
    for (const checkpoint of FIRST)
      await series.run(`${checkpoint}, round ${round}`, async () => {
        // Each round reads three years again, all within an hour of impact.com's.
        ground.sandbox.control.resetRates();
        await stopAt(browser, checkpoint);
        accountId = await connectAgain(browser, ground.sandbox, accountId);
        await killAt(browser, checkpoint);
        await ringAndWait(browser);
        const dump = await readDump(browser);
        return [...judge(dump, ground), ...(await readNotices(browser)).map(({ title }) => `told: ${title}`)];
      });
  load.stop();
  series.end();
});

async function stopInDailyRun(
  browser: FaultBrowser,
  ground: Ground,
  checkpoint: Checkpoint,
): Promise<string[]> {
  const told = (await readNotices(browser)).length;
  passDay(ground.sandbox);
  await stopAt(browser, checkpoint);
  await ringLater(browser);
  await killAt(browser, checkpoint);
  await ringAndWait(browser);
  const notices = (await readNotices(browser)).slice(told);
  return [...judge(await readDump(browser), ground), ...judgeNotices(notices, checkpoint)];
}

/** Time to write what was on its way when it died: it may still come (a late commit). */
async function killAt(browser: FaultBrowser, checkpoint: Checkpoint): Promise<void> {
  await waitUntilStopped(browser, checkpoint);
  await pause(chance.under(50));
  await browser.killBackground();
  await pause(250);
  await stopNowhere(browser);
}

function judge(dump: Dump, { world }: Ground): string[] {
  const whole = daysReadWhole(dump);
  if (!whole) return ['no day was read'];
  const days = { from: whole.from, to: world.dayOf(world.clock.now()) };
  return [
    ...findBroken(dump),
    ...findUnequal(dump, world, days),
    ...findUnequalClicks(dump, world),
    ...dump.alerts.filter(({ owed }) => owed).map(({ id }) => `still owed: ${id}`),
  ];
}

/** Told at least once; twice only when it died after it had told and before it had noted so, under one id. */
function judgeNotices(notices: Notice[], checkpoint: Checkpoint): string[] {
  const ids = notices.map(({ id }) => id);
  const repeats = ids.length - new Set(ids).size;
  const allowed = checkpoint === 'notification-shown' ? 1 : 0;
  return [
    ...(ids.length === 0 ? ['nothing was told'] : []),
    ...(repeats > allowed ? [`told ${repeats} times too often: ${ids.join(', ')}`] : []),
  ];
}
