/** Which actions hold a filter's every part: one walk over the columns, newest creation first. */

import type { ActionStore } from './action-store.ts';
import { at, type Columns, MOST_ACTIONS, NEVER, STATE_CODES } from './columns.ts';
import type { ProgramModel } from './programs.ts';
import type { ActionFilter, Range } from './types.ts';

export interface ActionSelector {
  /** Indexes of all actions that hold the filter now; the store must be up to date. */
  select(filter: ActionFilter): Float64Array;
}

/** So many answers are kept, for the pages that follow the first. */
const KEPT = 4;

export function createActionSelector(store: ActionStore, programs: readonly ProgramModel[]): ActionSelector {
  const kept = new Map<string, Float64Array>();
  return {
    select(filter) {
      const name = `${store.revision} ${JSON.stringify(filter)}`;
      const known = kept.get(name);
      if (known) return known;
      const found = inOrder(store.columns, createTest(store.columns, filter, programs));
      for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size + 1 - KEPT))) kept.delete(oldest);
      kept.set(name, found);
      return found;
    },
  };
}

export type Test = (index: number) => boolean;

/** What an action must be to hold the filter; an action that has not come in yet never does. */
export function createTest(columns: Columns, filter: ActionFilter, programs: readonly ProgramModel[]): Test {
  const tests: Test[] = [(index) => at(columns.state, index) !== 0];
  const { programId, state, eventAt, updatedAt, lockingAt } = filter;
  if (programId !== undefined) {
    const program = programs.findIndex((model) => model.program.id === programId);
    tests.push((index) => at(columns.program, index) === program);
  }
  if (state !== undefined) tests.push((index) => at(columns.state, index) === STATE_CODES[state]);
  if (eventAt) tests.push(within(columns.eventAt, eventAt));
  if (updatedAt) tests.push(within(columns.updatedAt, updatedAt));
  if (lockingAt) tests.push(within(columns.lockingAt, lockingAt));
  return (index) => tests.every((test) => test(index));
}

function within(column: ArrayLike<number>, range: Range): Test {
  return (index) => {
    const seconds = at(column, index);
    return seconds !== NEVER && seconds * 1000 >= range.from && seconds * 1000 <= range.to;
  };
}

/**
 * Creation second and index share one double, so that a plain number sort orders a million rows at once;
 * of one second, the later in the store counts as newer.
 */
function inOrder(columns: Columns, test: Test): Float64Array {
  const keys: number[] = [];
  for (let index = 0; index < columns.length; index += 1) {
    if (test(index)) keys.push(at(columns.createdAt, index) * MOST_ACTIONS + index);
  }
  const sorted = Float64Array.from(keys).sort().reverse();
  return sorted.map((key) => key % MOST_ACTIONS);
}
