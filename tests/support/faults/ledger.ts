/** The database beside the sandbox's true totals. */
import type { World } from '../../../sandbox/world/types.ts';
import { fromExact, toExact } from '../journeys/exact.ts';
import type { Dump } from './dump.ts';

/** Days as `YYYY-MM-DD`, both included. */
export interface Days {
  from: string;
  to: string;
}

/** Every line of money in which the database and the ledger differ within these days. */
export function findUnequal(dump: Dump, world: World, days: Days): string[] {
  return differ(keptLines(dump, days), trueLines(world, days));
}

/** Days in which the database has not as many actions as the ledger: whatever became of them since. */
export function findMissing(dump: Dump, world: World, days: Days): string[] {
  const kept = dump.actionDays
    .filter(({ day }) => isWithin(day, days))
    .flatMap(({ day, actions }) => actions.map(({ programId }) => `${day} ${programId}`));
  const truth = world
    .ledger(days)
    .lines.flatMap(({ day, programId, count }) => Array<string>(count).fill(`${day} ${programId}`));
  return differ(counted(kept), counted(truth));
}

/** The days the cursor says have been read whole; nothing before the first. */
export function daysReadWhole({ progress }: Dump): Days | undefined {
  const [one] = progress;
  return one?.readBackTo ? { from: one.readBackTo, to: one.firstDays.to } : undefined;
}

/** Every click total of a finished day that is not the ledger's; drafts are shown to nobody. */
export function findUnequalClicks(dump: Dump, world: World): string[] {
  const shown = dump.clickDays.filter(({ complete, whole }) => complete && whole !== false);
  const days = new Set(shown.map(({ day }) => day));
  const kept = shown.flatMap(({ day, programs }) =>
    programs.map(({ programId, clicks }) => `${day} ${programId} ${clicks}`),
  );
  const truth = world
    .ledger()
    .clicks.filter(({ day, clicks }) => days.has(day) && clicks > 0)
    .map(({ day, programId, clicks }) => `${day} ${programId} ${clicks}`);
  return differ(kept, truth);
}

function keptLines(dump: Dump, days: Days): string[] {
  return dump.earningDays
    .filter(({ day }) => isWithin(day, days))
    .flatMap(({ day, lines }) =>
      lines.map((line) =>
        [day, line.programId, line.currency, line.state.toUpperCase(), line.count]
          .concat([line.payout, line.intendedPayout, line.saleAmount].map(plain))
          .join(' '),
      ),
    );
}

function trueLines(world: World, days: Days): string[] {
  return world
    .ledger(days)
    .lines.map((line) =>
      [line.day, line.programId, line.currency, line.state, line.count]
        .concat([line.payout, line.intendedPayout, line.saleAmount].map(plain))
        .join(' '),
    );
}

function isWithin(day: string, { from, to }: Days): boolean {
  return day >= from && day <= to;
}

function plain(amount: string): string {
  return fromExact(toExact(amount));
}

function counted(keys: string[]): string[] {
  return [...Map.groupBy(keys, (key) => key)].map(([key, all]) => `${key}: ${all.length}`);
}

function differ(kept: string[], truth: string[]): string[] {
  const [inDatabase, inLedger] = [new Set(kept), new Set(truth)];
  return [
    ...kept.filter((line) => !inLedger.has(line)).map((line) => `only in the database: ${line}`),
    ...truth.filter((line) => !inDatabase.has(line)).map((line) => `only in the ledger: ${line}`),
  ].sort();
}
