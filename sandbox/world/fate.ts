/** What will happen to an action by causes outside the rules, drawn once and for all from its own stream. */

import type { Cause, Course, Tracked } from './life.ts';
import { shareOf } from './money.ts';
import { type ProgramModel, payoutOf } from './programs.ts';
import type { Random } from './random.ts';
import { MODIFICATION_REASONS, REVERSAL_REASONS, USUAL_REVERSAL_REASONS } from './reasons.ts';
import { clearingAtOf } from './terms.ts';
import type { Seconds, Zone } from './zone.ts';

export interface Fate {
  causes: Cause[];
  course: Course;
}

const DAY: Seconds = 86_400;
/** Stands in for the lock date where there is none. */
const USUAL_WAIT: Seconds = 45 * DAY;

export function drawFate(tracked: Tracked, model: ProgramModel, zone: Zone, random: Random): Fate {
  const { terms } = model;
  const course = {
    reviewSeconds: random.permille(terms.reviewPermille)
      ? random.between(1, 12) * DAY + random.below(DAY)
      : 0,
    clearingAt: (approvedAt: Seconds) => clearingAtOf(terms, approvedAt, zone),
  };
  const causes = [
    ...drawModification(tracked, model, random),
    ...drawLockMove(tracked, zone, random),
    ...drawApproval(tracked, model, random),
    ...drawReversal(tracked, random),
  ];
  return { causes: causes.sort((a, b) => a.at - b.at), course };
}

/** The fate of an order made by command: the rules alone. */
export function plainFate(model: ProgramModel, zone: Zone): Fate {
  const clearingAt = (approvedAt: Seconds) => clearingAtOf(model.terms, approvedAt, zone);
  return { causes: [], course: { reviewSeconds: 0, clearingAt } };
}

/** Some second between an action's tracking and its lock date. */
function beforeLock(tracked: Tracked, random: Random): Seconds {
  const until = tracked.lockingAt ?? tracked.at + USUAL_WAIT;
  return tracked.at + 60 + random.below(Math.max(120, until - tracked.at - 120));
}

function drawModification(tracked: Tracked, model: ProgramModel, random: Random): Cause[] {
  if (!random.permille(70)) return [];
  const amount = shareOf(tracked.amount, random.pick([50, 60, 75, 90, 110]), 100);
  const at = beforeLock(tracked, random);
  const reason = random.pick(MODIFICATION_REASONS);
  return [{ kind: 'modified', at, amount, payout: payoutOf(model, amount), reason }];
}

/** Lock dates move earlier and later; they stay on a local midnight. */
function drawLockMove(tracked: Tracked, zone: Zone, random: Random): Cause[] {
  if (tracked.lockingAt === null || !random.permille(35)) return [];
  const at = beforeLock(tracked, random);
  const days = random.permille(600) ? random.between(3, 30) : -random.between(1, 12);
  const lockingAt = zone.startOfDay(zone.dayNumberOf(tracked.lockingAt) + days);
  return [{ kind: 'lock-moved', at, lockingAt: Math.max(lockingAt, at + 60) }];
}

function drawApproval(tracked: Tracked, model: ProgramModel, random: Random): Cause[] {
  const isByHand =
    tracked.lockingAt === null ? random.permille(850) : random.permille(model.terms.earlyPermille);
  return isByHand ? [{ kind: 'approved', at: beforeLock(tracked, random) }] : [];
}

function drawReversal(tracked: Tracked, random: Random): Cause[] {
  if (!random.permille(100)) return [];
  const isLate = tracked.lockingAt !== null && random.permille(60);
  const at =
    isLate && tracked.lockingAt !== null
      ? Math.max(tracked.lockingAt, tracked.at) + DAY + random.below(9 * DAY)
      : beforeLock(tracked, random);
  const reason = random.pick(random.permille(800) ? USUAL_REVERSAL_REASONS : REVERSAL_REASONS);
  const reversal: Cause = { kind: 'reversed', at, reason };
  if (!random.permille(120)) return [reversal];
  return [reversal, { kind: 'restored', at: at + 3_600 + random.below(10 * DAY) }];
}
