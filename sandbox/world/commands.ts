/** What happens in the world by command: each adds a fact at the clock's second, or refuses with a plain Error. */

import type { ActionRows } from './action-rows.ts';
import type { ActionStore } from './action-store.ts';
import { type Cause, refusalOf, type Standing, standingAt } from './life.ts';
import { toMinor } from './money.ts';
import { type ProgramModel, payoutOf } from './programs.ts';
import { ADJUSTMENT_REASONS } from './reasons.ts';
import type { World } from './types.ts';
import type { Seconds } from './zone.ts';

export type ActionCommands = Pick<
  World,
  'approve' | 'reverse' | 'restore' | 'modify' | 'moveLockingDate' | 'clear'
>;

export interface CommandDeps {
  store: ActionStore;
  rows: ActionRows;
  /** Brings the world up to date; gives the second it stands at. */
  now(): Seconds;
}

const MODIFIED_BY_HAND = 'ORDER_UPDATE';

export function createCommands({ store, rows, now }: CommandDeps): ActionCommands {
  function find(actionId: string, kind: Cause['kind'], at: Seconds): { index: number; standing: Standing } {
    const index = rows.find(actionId);
    const standing = index === undefined ? undefined : standingAt(store.lifeOf(index), at);
    if (index === undefined || !standing) throw new Error(`There is no action ${actionId}`);
    const refusal = refusalOf(standing, kind);
    if (refusal) throw new Error(`Action ${actionId} cannot be ${WORDS[kind]}: ${refusal}`);
    return { index, standing };
  }

  function happen(actionId: string, toCause: (at: Seconds) => Cause): void {
    const at = now();
    const cause = toCause(at);
    store.happen(find(actionId, cause.kind, at).index, cause);
  }

  return {
    approve(actionIds) {
      const at = now();
      // All or none: the first refusal leaves every action as it was.
      const found = [...new Set(actionIds)].map((id) => find(id, 'approved', at));
      for (const { index } of found) store.happen(index, { kind: 'approved', at });
    },
    reverse(actionId, reason) {
      if (!ADJUSTMENT_REASONS.some((known) => known === reason)) throw new Error(`Not a reason: ${reason}`);
      happen(actionId, (at) => ({ kind: 'reversed', at, reason }));
    },
    restore: (actionId) => happen(actionId, (at) => ({ kind: 'restored', at })),
    clear: (actionId) => happen(actionId, (at) => ({ kind: 'cleared', at })),
    moveLockingDate(actionId, lockingAt) {
      const seconds = lockingAt === null ? null : Math.floor(lockingAt / 1000);
      happen(actionId, (at) => ({ kind: 'lock-moved', at, lockingAt: seconds }));
    },
    modify(actionId, change) {
      const at = now();
      const { index, standing } = find(actionId, 'modified', at);
      const value = revalue(store.model(index), standing, change);
      store.happen(index, { kind: 'modified', at, reason: MODIFIED_BY_HAND, ...value });
    },
  };
}

const WORDS: Record<Cause['kind'], string> = {
  modified: 'modified',
  reversed: 'reversed',
  restored: 'restored',
  approved: 'approved',
  cleared: 'cleared',
  'lock-moved': 'given another lock date',
};

/** A new amount alone brings the payout of the program's rate. */
function revalue(model: ProgramModel, standing: Standing, change: { payout?: string; amount?: string }) {
  const { currency } = model.program;
  const amount = change.amount === undefined ? standing.amount : toMinor(change.amount, currency);
  if (change.payout !== undefined) return { amount, payout: toMinor(change.payout, currency) };
  return { amount, payout: change.amount === undefined ? standing.payout : payoutOf(model, amount) };
}
