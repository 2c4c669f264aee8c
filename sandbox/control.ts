import { type ControlState, describeState } from './control-state.ts';
import { accountOf, accountOfOrder, worldOfAction } from './find-account.ts';
import type { LoggedRequest } from './request-log.ts';
import type { Failure } from './rules/failures.ts';
import { parseFailureKind } from './rules/failures.ts';
import { LIMITS, type RateGroup, type RateUse } from './rules/rate-limit.ts';
import { parseScopes } from './rules/scopes.ts';
import type { Switches } from './rules/switches.ts';
import type { SandboxState } from './state.ts';
import type { ActionRow, ClickRow, Ledger, Millis, World } from './world/types.ts';

export interface AdvanceBy {
  ms?: number;
  minutes?: number;
  hours?: number;
  days?: number;
}

export interface FailNext extends Omit<Failure, 'kind'> {
  /** How many answers; 1 by default. */
  count?: number;
  /** A kind of failure; `status-429` and `429` are the same. */
  kind: string;
}

type Click = Parameters<World['recordClick']>[0];
type Order = Parameters<World['recordAction']>[0];

/** Everything that happens to the sandbox from outside the API. Where `sid` may be left out, the first account is meant. */
export interface Control {
  state(): ControlState;
  /** Moves every world's clock forward. Gives the new time. */
  advance(by: AdvanceBy): Millis;
  approve(ids: string[]): void;
  /** Approves the pending actions that were created first; gives their ids. */
  approvePending(which: { count: number; programId?: string; sid?: string }): string[];
  reverse(id: string, reason?: string): void;
  restore(id: string): void;
  modify(id: string, change: { payout?: string; amount?: string }): void;
  clear(id: string): void;
  moveLockingDate(id: string, lockingAt: Millis | null): void;
  recordClick(click: Click & { sid?: string }): ClickRow;
  recordAction(order: Order & { sid?: string }): ActionRow;
  /** 429 for everything (or one group) for so many seconds of the world's clock, 60 by default. */
  throttle(how: { group?: RateGroup; retryAfter?: number; sid?: string }): void;
  failNext(failure: FailNext): void;
  /** The next jobs end in ERROR so many times; five (the default) make them FAILED. */
  failJobs(how: { count?: number; tries?: number; sid?: string }): void;
  clearFailures(): void;
  setScopes(sid: string, scopes: readonly string[]): void;
  revokeToken(sid: string): void;
  setSwitches(switches: Partial<Switches>): Switches;
  requests(): LoggedRequest[];
  clearRequests(): void;
  ledger(sid?: string, range?: { from: string; to: string }): Ledger;
  rateUse(sid?: string): RateUse[];
  resetRates(): void;
}

const MS = { ms: 1, minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const;

/** Every operation throws a RangeError with a plain message when it is asked for something that cannot be. */
export function createControl(state: SandboxState): Control {
  const account = (sid?: string) => accountOf(state, sid);
  return {
    ...actionControl(state),
    state: () => describeState(state),
    advance: (by) => advance(state, by),
    recordClick: ({ sid, ...click }) => account(sid).world.recordClick(click),
    recordAction: ({ sid, ...order }) => accountOfOrder(state, order, sid).world.recordAction(order),
    throttle: ({ group, retryAfter = 60, sid }) =>
      account(sid).rates.throttle(group === undefined ? null : knownGroup(group), retryAfter),
    failNext: ({ count = 1, kind, ...rest }) =>
      state.failures.add(count, { ...withPattern(rest), kind: parseFailureKind(kind) }),
    failJobs: ({ count = 1, tries = 5, sid }) => account(sid).jobs.failNext(count, tries),
    clearFailures: () => state.failures.clear(),
    setScopes: (sid, scopes) => {
      account(sid).scopes = parseScopes(scopes);
    },
    revokeToken: (sid) => {
      account(sid).authToken = null;
    },
    setSwitches: (switches) => Object.assign(state.switches, knownSwitches(state.switches, switches)),
    requests: () => state.log.all(),
    clearRequests: () => state.log.clear(),
    ledger: (sid, range) => account(sid).world.ledger(range),
    rateUse: (sid) => account(sid).rates.use(),
    resetRates: () => {
      for (const one of state.accounts) one.rates.reset();
    },
  };
}

function actionControl(state: SandboxState) {
  const worldOf = (id: string) => worldOfAction(state, id);
  return {
    approve: (ids: string[]) => {
      for (const id of ids) worldOf(id).approve([id]);
    },
    approvePending: (which: { count: number; programId?: string; sid?: string }) =>
      approvePending(accountOf(state, which.sid).world, which),
    reverse: (id: string, reason = 'ITEM_RETURNED') => worldOf(id).reverse(id, reason),
    restore: (id: string) => worldOf(id).restore(id),
    modify: (id: string, change: { payout?: string; amount?: string }) => worldOf(id).modify(id, change),
    clear: (id: string) => worldOf(id).clear(id),
    moveLockingDate: (id: string, at: Millis | null) => worldOf(id).moveLockingDate(id, at),
  };
}

function advance(state: SandboxState, by: AdvanceBy): Millis {
  const ms = (Object.keys(MS) as (keyof typeof MS)[]).reduce(
    (sum, unit) => sum + (by[unit] ?? 0) * MS[unit],
    0,
  );
  if (!Number.isFinite(ms) || ms < 0) throw new RangeError('Time moves forward only');
  for (const { world } of state.accounts) world.clock.advance(ms);
  return state.now();
}

/** Newest creation comes first, so the oldest pending actions are the last rows. */
function approvePending(world: World, which: { count: number; programId?: string }): string[] {
  const filter = { state: 'PENDING' as const, ...(which.programId ? { programId: which.programId } : {}) };
  const { total } = world.actions(filter, 0, 0);
  const { rows } = world.actions(filter, Math.max(0, total - which.count), which.count);
  const ids = rows.map((row) => row.id).reverse();
  world.approve(ids);
  return ids;
}

/** A pattern that is none shall be found out now, not by the next request. */
function withPattern<Rest extends { match?: string }>(rest: Rest): Rest {
  if (rest.match !== undefined) new RegExp(rest.match);
  return rest;
}

function knownGroup(group: string): RateGroup {
  const known = (Object.keys(LIMITS) as RateGroup[]).find((one) => one === group);
  if (!known) throw new RangeError(`No such group: ${group}. Known: ${Object.keys(LIMITS).join(', ')}`);
  return known;
}

function knownSwitches(now: Switches, asked: Partial<Switches>): Partial<Switches> {
  const unknown = Object.entries(asked).find(
    ([name, value]) => !(name in now) || typeof value !== typeof now[name as keyof Switches],
  );
  if (unknown) throw new RangeError(`No such switch: ${unknown[0]} = ${JSON.stringify(unknown[1])}`);
  return asked;
}
