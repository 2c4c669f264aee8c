/**
 * The life of one action: what happens to it by cause (an order comes in, the brand changes or takes back
 * something, a person decides) and what follows by rule (approval after the lock date, clearing). A life is
 * a list of dated facts, each with the action's standing after it; the state at any moment is the last
 * fact not later than that moment.
 */

import type { Minor } from './money.ts';
import type { ActionState } from './types.ts';
import type { Seconds } from './zone.ts';

export interface Tracked {
  at: Seconds;
  payout: Minor;
  amount: Minor;
  lockingAt: Seconds | null;
}

export type Cause =
  | { kind: 'modified'; at: Seconds; payout: Minor; amount: Minor; reason: string }
  | { kind: 'reversed'; at: Seconds; reason: string }
  | { kind: 'restored'; at: Seconds }
  | { kind: 'approved'; at: Seconds }
  | { kind: 'cleared'; at: Seconds }
  | { kind: 'lock-moved'; at: Seconds; lockingAt: Seconds | null };

export interface Standing {
  state: ActionState;
  payout: Minor;
  amount: Minor;
  /** What a reversal took and a restoring gives back. */
  heldPayout: Minor;
  heldAmount: Minor;
  deltaPayout: Minor;
  deltaAmount: Minor;
  /** Moved by tracking, modification, reversal and restoring alone (contract §11.1). */
  updatedAt: Seconds;
  lockingAt: Seconds | null;
  /** Since when a passed lock date may take effect. */
  waitingSince: Seconds;
  approvedAt: Seconds | null;
  clearedAt: Seconds | null;
  reason: string;
  adjustedAt: Seconds | null;
  wasRestored: boolean;
}

export interface Fact {
  at: Seconds;
  kind: Cause['kind'] | 'tracked';
  standing: Standing;
}

/** The rules an action lives under. */
export interface Course {
  /** Added to the lock date before approval: a person looks at it first. */
  reviewSeconds: Seconds;
  clearingAt(approvedAt: Seconds): Seconds;
}

/** An action restored after its lock date is looked at for so long at least. */
const SECOND_LOOK: Seconds = 7 * 86_400;

/** The whole life, oldest fact first, also what lies ahead. Causes must be in order; impossible ones pass by. */
export function unfold(tracked: Tracked, causes: readonly Cause[], course: Course): Fact[] {
  const facts: Fact[] = [{ at: tracked.at, kind: 'tracked', standing: atFirst(tracked) }];
  for (const cause of causes) {
    settle(facts, cause.at, course);
    const before = latest(facts);
    if (refusalOf(before, cause.kind) === undefined) {
      facts.push({ at: cause.at, kind: cause.kind, standing: afterCause(before, cause) });
    }
  }
  settle(facts, Number.POSITIVE_INFINITY, course);
  return facts;
}

/** The standing at a moment, or undefined before the action was tracked. */
export function standingAt(life: readonly Fact[], now: Seconds): Standing | undefined {
  return life.findLast((fact) => fact.at <= now)?.standing;
}

/** Why something cannot happen to an action that stands so; undefined when it can. */
export function refusalOf(standing: Standing, kind: Cause['kind']): string | undefined {
  const { state, clearedAt } = standing;
  switch (kind) {
    case 'modified':
    case 'lock-moved':
    case 'approved':
      return state === 'PENDING' ? undefined : `it is ${state}, not PENDING`;
    case 'reversed':
      if (state === 'REVERSED') return 'it is REVERSED already';
      return clearedAt === null ? undefined : 'its money has cleared';
    case 'restored':
      return state === 'REVERSED' ? undefined : `it is ${state}, not REVERSED`;
    case 'cleared':
      if (state !== 'APPROVED') return `it is ${state}, not APPROVED`;
      return clearedAt === null ? undefined : 'its money has cleared already';
  }
}

function atFirst(tracked: Tracked): Standing {
  return {
    state: 'PENDING',
    payout: tracked.payout,
    amount: tracked.amount,
    heldPayout: tracked.payout,
    heldAmount: tracked.amount,
    deltaPayout: tracked.payout,
    deltaAmount: tracked.amount,
    updatedAt: tracked.at,
    lockingAt: tracked.lockingAt,
    waitingSince: tracked.at,
    approvedAt: null,
    clearedAt: null,
    reason: '',
    adjustedAt: null,
    wasRestored: false,
  };
}

function latest(facts: readonly Fact[]): Standing {
  const last = facts.at(-1);
  if (!last) throw new Error('A life begins with its tracking');
  return last.standing;
}

/** Lets the rules take their course up to `limit`. */
function settle(facts: Fact[], limit: Seconds, course: Course): void {
  for (;;) {
    const standing = latest(facts);
    const due = nextByRule(standing, course);
    if (due === undefined || due.at > limit) return;
    facts.push({ ...due, standing: afterCause(standing, due) });
  }
}

type ByRule = Extract<Cause, { kind: 'approved' | 'cleared' }>;

function nextByRule(standing: Standing, course: Course): ByRule | undefined {
  if (standing.state === 'PENDING' && standing.lockingAt !== null) {
    return { kind: 'approved', at: approvalDueAt(standing, standing.lockingAt, course) };
  }
  if (standing.approvedAt !== null && standing.state === 'APPROVED' && standing.clearedAt === null) {
    return { kind: 'cleared', at: course.clearingAt(standing.approvedAt) };
  }
  return undefined;
}

function approvalDueAt(standing: Standing, lockingAt: Seconds, course: Course): Seconds {
  const isSecondLook = standing.wasRestored && standing.waitingSince > lockingAt;
  const look = isSecondLook ? Math.max(SECOND_LOOK, course.reviewSeconds) : course.reviewSeconds;
  return Math.max(lockingAt, standing.waitingSince) + look;
}

function afterCause(before: Standing, cause: Cause): Standing {
  switch (cause.kind) {
    case 'modified':
      return { ...revalued(before, cause.at, cause.payout, cause.amount), ...because(cause) };
    case 'reversed':
      return { ...reversed(before, cause.at), ...because(cause) };
    case 'restored':
      return restored(before, cause.at);
    case 'approved':
      return { ...before, state: 'APPROVED', approvedAt: cause.at };
    case 'cleared':
      return { ...before, clearedAt: cause.at };
    case 'lock-moved':
      return { ...before, lockingAt: cause.lockingAt, waitingSince: cause.at };
  }
}

function because(cause: { at: Seconds; reason: string }): Pick<Standing, 'reason' | 'adjustedAt'> {
  return { reason: cause.reason, adjustedAt: cause.at };
}

/** Another payout and amount; the deltas are the change, so that all of an action's add up (contract §10). */
function revalued(before: Standing, at: Seconds, payout: Minor, amount: Minor): Standing {
  return {
    ...before,
    payout,
    amount,
    heldPayout: payout,
    heldAmount: amount,
    deltaPayout: payout - before.payout,
    deltaAmount: amount - before.amount,
    updatedAt: at,
  };
}

function reversed(before: Standing, at: Seconds): Standing {
  const { heldPayout, heldAmount } = before;
  return { ...revalued(before, at, 0, 0), heldPayout, heldAmount, state: 'REVERSED', approvedAt: null };
}

function restored(before: Standing, at: Seconds): Standing {
  return {
    ...revalued(before, at, before.heldPayout, before.heldAmount),
    state: 'PENDING',
    waitingSince: at,
    reason: 'RESET',
    adjustedAt: at,
    wasRestored: true,
  };
}
