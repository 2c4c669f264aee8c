/** The book of an action's tracking, modifications, reversals and restorings (contract §10): never of approvals. */

import type { ActionRows } from './action-rows.ts';
import type { ActionStore } from './action-store.ts';
import { at } from './columns.ts';
import type { Fact } from './life.ts';
import { amountText, type ProgramModel } from './programs.ts';
import { createTest } from './select-actions.ts';
import type { ActionFilter, ActionUpdateRow, Range, Slice } from './types.ts';
import type { Seconds } from './zone.ts';

export interface ActionUpdates {
  slice(filter: ActionFilter, offset: number, limit: number, now: Seconds): Slice<ActionUpdateRow>;
  find(id: string, now: Seconds): ActionUpdateRow | undefined;
}

interface Entry {
  index: number;
  /** Its place among the action's updates, from 1 on. */
  ordinal: number;
  at: Seconds;
}

type UpdateFact = Fact & { kind: ActionUpdateRow['kind'] };

export function createActionUpdates(
  store: ActionStore,
  rows: ActionRows,
  programs: readonly ProgramModel[],
): ActionUpdates {
  let kept: { name: string; entries: Entry[] } | undefined;

  function entriesOf(filter: ActionFilter, now: Seconds): Entry[] {
    const name = `${store.revision} ${JSON.stringify(filter)}`;
    if (kept?.name !== name) kept = { name, entries: collect(store, filter, programs, now) };
    return kept.entries;
  }

  function row(index: number, ordinal: number, now: Seconds): ActionUpdateRow | undefined {
    const fact = updatesOf(store.lifeOf(index), now)[ordinal - 1];
    if (!fact) return undefined;
    const model = store.model(index);
    return {
      id: `${rows.idOf(index)}.${ordinal}`,
      action: rows.row(index, now),
      kind: fact.kind,
      updatedAt: fact.at * 1000,
      deltaPayout: amountText(model, fact.standing.deltaPayout),
      deltaAmount: amountText(model, fact.standing.deltaAmount),
      reason: fact.standing.reason,
    };
  }

  return {
    slice(filter, offset, limit, now) {
      const entries = entriesOf(filter, now);
      const page = entries.slice(offset, offset + limit);
      return {
        total: entries.length,
        rows: page.flatMap((entry) => row(entry.index, entry.ordinal, now) ?? []),
      };
    },
    find(id, now) {
      const [, actionId = '', ordinal] = /^(.+)\.(\d+)$/.exec(id) ?? [];
      const index = rows.find(actionId);
      return index === undefined ? undefined : row(index, Number(ordinal), now);
    },
  };
}

/** The range of `updatedAt` is the update's own here; the other parts of a filter look at the action. */
function collect(
  store: ActionStore,
  filter: ActionFilter,
  programs: readonly ProgramModel[],
  now: Seconds,
): Entry[] {
  const { updatedAt, ...rest } = filter;
  const { columns } = store;
  const test = createTest(columns, rest, programs);
  const entries: Entry[] = [];
  for (let index = 0; index < columns.length; index += 1) {
    if (!mayHold(at(columns.createdAt, index), at(columns.updatedAt, index), updatedAt) || !test(index))
      continue;
    updatesOf(store.lifeOf(index), now).forEach((fact, place) => {
      if (holds(fact.at, updatedAt)) entries.push({ index, ordinal: place + 1, at: fact.at });
    });
  }
  return entries.sort((a, b) => b.at - a.at || b.index - a.index || b.ordinal - a.ordinal);
}

function updatesOf(life: readonly Fact[], now: Seconds): UpdateFact[] {
  return life.filter((fact): fact is UpdateFact => fact.at <= now && isUpdate(fact.kind));
}

function isUpdate(kind: Fact['kind']): boolean {
  return kind === 'tracked' || kind === 'modified' || kind === 'reversed' || kind === 'restored';
}

/** All of an action's updates lie between its creation and its last update. */
function mayHold(createdAt: Seconds, updatedAt: Seconds, range: Range | undefined): boolean {
  return !range || (createdAt * 1000 <= range.to && updatedAt * 1000 >= range.from);
}

function holds(seconds: Seconds, range: Range | undefined): boolean {
  return !range || (seconds * 1000 >= range.from && seconds * 1000 <= range.to);
}
