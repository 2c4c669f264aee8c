/** What a world is made of, built in the order of what needs what. */

import { type ActionRows, createActionRows } from './action-rows.ts';
import { ActionStore } from './action-store.ts';
import { type ActionUpdates, createActionUpdates } from './action-updates.ts';
import { Clicks } from './clicks.ts';
import { createItems } from './items.ts';
import { createPrograms, type ProgramModel } from './programs.ts';
import { createRhythm } from './rhythm.ts';
import { SCENARIOS } from './scenarios.ts';
import { type ActionSelector, createActionSelector } from './select-actions.ts';
import type { ItemRow, Partner, WorldOptions } from './types.ts';
import { type Seconds, Zone } from './zone.ts';

export interface WorldParts {
  zone: Zone;
  programs: readonly ProgramModel[];
  /** The local day the history begins on. */
  firstDay: number;
  store: ActionStore;
  rows: ActionRows;
  selector: ActionSelector;
  updates: ActionUpdates;
  items(index: number, now: Seconds): ItemRow[];
  clicks: Clicks;
}

export function createParts({ seed, scenario: name, startAt }: WorldOptions, partner: Partner): WorldParts {
  const scenario = SCENARIOS[name];
  const zone = new Zone(partner.timeZone);
  const start = Math.floor(startAt / 1000);
  const today = zone.dayNumberOf(start);
  const firstDay = today - scenario.historyDays;
  const programs = createPrograms({
    seed,
    count: scenario.programs,
    homeCurrency: partner.currency,
    today,
    historyDays: scenario.historyDays,
  });
  const source = { seed, zone, rhythm: createRhythm(seed, scenario, today), programs, firstDay };
  const store = new ActionStore({ ...source, fewestOnAChange: scenario.actions === 0 ? 0 : 4 });
  const rows = createActionRows(store, seed);
  return {
    zone,
    programs,
    firstDay,
    store,
    rows,
    selector: createActionSelector(store, programs),
    updates: createActionUpdates(store, rows, programs),
    items: createItems(store, seed),
    clicks: new Clicks(name === 'first-day' ? { ...source, firstDayUntil: start } : source),
  };
}
