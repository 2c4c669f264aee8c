/** The user disconnects at any moment of a run, while answers take up to five seconds. */
import { pause } from '../support/browsers/wait.ts';
import { watchArrivals } from '../support/faults/arrivals.ts';
import { createChance } from '../support/faults/chance.ts';
import { command, connect } from '../support/faults/drive.ts';
import { countRecords, readDump, readSettings } from '../support/faults/dump.ts';
import { crowding } from '../support/faults/load.ts';
import { startSeries } from '../support/faults/trial-series.ts';
import type { FaultBrowser } from '../support/faults/types.ts';
import { trials } from '../support/trials.ts';
import { fault } from './fault.ts';

fault.setTimeout(trials(180_000, 5_400_000));

const chance = createChance(4);
const ERASED_WITHIN_MS = 1_000;
const SLOWEST_MS = trials(2_500, 5_000);
const LATE = ['CompanyInformation', '/Campaigns', '/Actions', '/Reports', '/Jobs', 'Export', '.'];

fault('disconnected in mid-run, nothing is left, written or sent', async ({ ground }) => {
  const series = startSeries('disconnect in mid-run');
  const browser = await ground.launch();
  const arrivals = await watchArrivals(ground.sandbox.origin);
  const { control } = ground.sandbox;
  for (let trial = 0; trial < trials(10, 300); trial += 1) {
    const late = chance.pick(LATE);
    const delayMs = chance.under(SLOWEST_MS);
    await series.run(`trial ${trial}, ${late} takes ${Math.round(delayMs)} ms`, async () => {
      control.resetRates();
      const accountId = await connect(browser, { ...ground.sandbox, origin: arrivals.origin });
      control.failNext({ kind: 'slow', match: late, delayMs });
      await pause(chance.under(1_500));
      const clickedAt = Date.now();
      await command(browser, 'disconnectAccount', { accountId });
      const answeredAt = Date.now();
      const atOnce = await findResidue(browser, accountId);
      await pause(delayMs + 500);
      control.clearFailures();
      return [
        ...(answeredAt - clickedAt > ERASED_WITHIN_MS * crowding()
          ? [`erased after ${answeredAt - clickedAt} ms`]
          : []),
        ...atOnce.map((what) => `left at once: ${what}`),
        ...(await findResidue(browser, accountId)).map((what) => `left later: ${what}`),
        ...arrivals.since(answeredAt).map((path) => `sent afterwards: ${path}`),
      ];
    });
  }
  await arrivals.close();
  series.end();
});

/** Anything of an account that is there no more. */
async function findResidue(browser: FaultBrowser, accountId: string): Promise<string[]> {
  const { meta, ...dump } = await readDump(browser);
  const kept = Object.entries(dump).filter(([, records]) => Array.isArray(records) && records.length > 0);
  const settings = Object.entries(await readSettings(browser)).filter((entry) =>
    JSON.stringify(entry).includes(accountId),
  );
  return [
    ...(countRecords({ ...dump, meta: [] }) > 0 ? kept.map(([store]) => store) : []),
    ...settings.map(([key]) => key),
  ];
}
