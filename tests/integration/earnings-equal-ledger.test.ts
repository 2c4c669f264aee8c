import { afterEach, describe, expect, it } from 'vitest';
import { readProgress } from '@/lib/db/progress';
import { addDays, dayAt, toDay } from '@/lib/domain/day';
import { HISTORY_YEARS } from '@/lib/domain/schedule';
import { updateSettings } from '@/lib/settings/updates';
import { startSandbox } from '../../sandbox/server.ts';
import type { ScenarioName } from '../../sandbox/world/types.ts';
import { compareClicks } from '../support/click-ledger';
import { EVER, ledgerLines, storedLines } from '../support/compare-ledger';
import { connectProduct, firstWorld, resetDevice } from '../support/product';
import { isDeep, trials } from '../support/trials';

/** Among them the days clocks change in North America, Europe and Australia, and a leap day. */
const STARTS = [
  '2026-11-01T09:30:00Z',
  '2026-03-08T10:30:00Z',
  '2026-10-25T01:30:00Z',
  '2026-03-29T01:30:00Z',
  '2026-04-04T16:30:00Z',
  '2026-10-03T16:30:00Z',
  '2028-02-29T12:00:00Z',
  '2026-11-18T20:00:00Z',
  '2026-12-31T23:59:59Z',
  '2026-07-01T06:59:59Z',
];

describe.each<{ scenario: ScenarioName; seeds: number }>([
  { scenario: 'first-day', seeds: trials(50, 200) },
  { scenario: 'small', seeds: trials(50, 200) },
  { scenario: 'typical', seeds: trials(50, 200) },
])('$scenario', ({ scenario, seeds }) => {
  afterEach(resetDevice);

  it(`equals the ledger in every day, program, currency and state for ${seeds} seeds`, async () => {
    for (let seed = 1; seed <= seeds; seed += 1) {
      const startAt = Date.parse(STARTS[seed % STARTS.length] ?? '');
      await expectEqualToLedger(scenario, seed, startAt);
      await resetDevice();
    }
  }, 600_000);
});

/** All three years take a while: in the short form every fifth device asks for them, and the others for one. */
function yearsOf(scenario: ScenarioName, seed: number): number {
  return scenario === 'typical' && seed % 5 !== 0 && !isDeep() ? 1 : HISTORY_YEARS;
}

async function expectEqualToLedger(scenario: ScenarioName, seed: number, startAt: number): Promise<void> {
  const historyYears = yearsOf(scenario, seed);
  await updateSettings.save({ historyYears });
  const performanceReports = seed % 4 === 0 ? 'accessible' : 'web-only';
  const switches = { jobSeconds: 0, performanceReports } as const;
  const sandbox = await startSandbox({ scenarios: [scenario], seed, startAt, switches });
  try {
    const world = firstWorld(sandbox);
    const product = await connectProduct(sandbox);
    expect(await product.sync()).toEqual({ status: 'complete' });
    expect(await product.sync()).toEqual({ status: 'complete' });

    const progress = await readProgress(product.account.id);
    const read = { from: progress?.historyFrom ?? EVER.to, to: EVER.to };
    const ledger = world.ledger();
    // An older action that is updated or locks comes by itself, without the rest of its day.
    const stored = await storedLines(product.account.id, historyYears < HISTORY_YEARS ? read : EVER);
    expect(stored.length > 0, `seed ${seed} has actions`).toBe(scenario !== 'first-day');
    expect(stored, `seed ${seed}`).toEqual(ledgerLines(ledger, read));

    const today = toDay(dayAt(world.clock.now(), world.partner.timeZone));
    const clicks = await compareClicks(product.account, world);
    expect(clicks.days, `seed ${seed}`).toEqual(expect.arrayContaining([today, addDays(today, -1)]));
    expect(clicks.stored, `seed ${seed}`).toEqual(clicks.ledger);
  } finally {
    await sandbox.close();
  }
}
