/** An order made by command: from a click of this world, or out of nothing for a program. */

import type { ActionRows, Labels } from './action-rows.ts';
import type { ActionStore } from './action-store.ts';
import type { Clicks } from './clicks.ts';
import { toMinor } from './money.ts';
import { firstLockingAt } from './orders.ts';
import { type ProgramModel, payoutOf } from './programs.ts';
import type { ClickRow, World } from './types.ts';
import type { Seconds, Zone } from './zone.ts';

type Order = Parameters<World['recordAction']>[0];

export interface RecordDeps {
  store: ActionStore;
  rows: ActionRows;
  clicks: Clicks;
  programs: readonly ProgramModel[];
  zone: Zone;
}

/** Gives the new action's index. Throws an Error for an unknown click or program, or an order of the future. */
export function recordOrder(deps: RecordDeps, order: Order, now: Seconds): number {
  const click = order.clickId === undefined ? undefined : findClick(deps, order.clickId, now);
  const model = findModel(deps, click, order.programId);
  const eventAt = order.eventAt === undefined ? now : Math.floor(order.eventAt / 1000);
  if (eventAt > now) throw new Error('An order cannot be recorded before it is placed');
  const index = deps.store.record(newAction(deps.zone, model, order, eventAt, now));
  deps.rows.label(index, labelsOf(click, eventAt));
  enterState(deps.store, index, order.state, now);
  return index;
}

function findClick({ clicks }: RecordDeps, id: string, now: Seconds): ClickRow {
  const click = clicks.find(id, now);
  if (!click) throw new Error(`There is no click ${id}`);
  return click;
}

function findModel({ programs }: RecordDeps, click: ClickRow | undefined, programId: string | undefined) {
  const id = click?.program.id ?? programId;
  if (id === undefined) throw new Error('An order needs a click or a program');
  const model = programs.find((candidate) => candidate.program.id === id);
  if (!model) throw new Error(`There is no program ${id}`);
  return model;
}

function newAction(zone: Zone, model: ProgramModel, order: Order, eventAt: Seconds, createdAt: Seconds) {
  const { currency } = model.program;
  const firstAmount = toMinor(order.amount, currency);
  return {
    program: model.index,
    dayNumber: zone.dayNumberOf(eventAt),
    eventAt,
    createdAt,
    firstLockingAt: firstLockingAt(model, eventAt, createdAt, zone),
    firstAmount,
    firstPayout: order.payout === undefined ? payoutOf(model, firstAmount) : toMinor(order.payout, currency),
  };
}

/** A late-recorded order may be older than the click it is recorded with; the referral cannot come after it. */
function labelsOf(click: ClickRow | undefined, eventAt: Seconds): Labels {
  if (!click) {
    return { referringAt: eventAt, referringDomain: '', subId1: '', subId2: '', subId3: '', sharedId: '' };
  }
  const { subId1, subId2, subId3, sharedId } = click;
  const referringDomain = click.referringDomain === 'NA' ? '' : click.referringDomain;
  return {
    referringAt: Math.min(eventAt, click.eventAt / 1000),
    referringDomain,
    subId1,
    subId2,
    subId3,
    sharedId,
  };
}

function enterState(store: ActionStore, index: number, state: Order['state'], now: Seconds): void {
  if (state === 'APPROVED') store.happen(index, { kind: 'approved', at: now });
  if (state === 'REVERSED') store.happen(index, { kind: 'reversed', at: now, reason: 'OTHER' });
}
