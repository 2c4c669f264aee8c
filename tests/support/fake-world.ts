/**
 * The part of impact.com that a plan of windows meets, in memory: orders that appear, lock, are approved early,
 * change and are reversed, and the three dates by which they are found (contract §9–11).
 */
import { type Action, type ActionState, isOpen, type StoredAction } from '@/lib/domain/action';
import { findNews } from '@/lib/domain/alert-news';
import { type Day, dayAt, toInstantText } from '@/lib/domain/day';
import { mergeDay } from '@/lib/domain/merge-day';
import type { Progress } from '@/lib/domain/progress';
import { advance, planSync, type SyncStep } from '@/lib/domain/sync-plan';
import { type ActionWindow, DAY_MS } from '@/lib/domain/window';
import { anAction } from './actions';

export interface FakeOrder {
  id: string;
  eventMs: number;
  /** When impact.com first shows it; late recording makes it later than the event. */
  shownMs: number;
  lockingMs: number;
  /** Approved by hand before it locks: no update, and its locking date stays in the future. */
  approvedEarlyMs: number | null;
  /** Reversed: an update. */
  reversedMs: number | null;
}

export class RefusedWindowError extends Error {}

export function stateAt(order: FakeOrder, nowMs: number): ActionState {
  if (order.reversedMs !== null && order.reversedMs <= nowMs) return 'reversed';
  const approvedMs = Math.min(order.lockingMs, order.approvedEarlyMs ?? Number.POSITIVE_INFINITY);
  return approvedMs <= nowMs ? 'approved' : 'pending';
}

/** What `/Actions` answers for a window at a moment; refuses what impact.com refuses. */
export function readWindow(orders: readonly FakeOrder[], window: ActionWindow, nowMs: number): FakeOrder[] {
  if (window.toMs - window.fromMs > 45 * DAY_MS) throw new RefusedWindowError('over 45 days');
  if (window.fromMs < threeYearsBefore(nowMs)) throw new RefusedWindowError('over 3 years back');
  return orders
    .filter((order) => order.shownMs <= nowMs)
    .filter((order) => isWithin(dateOf(order, window.by, nowMs), window));
}

function dateOf(order: FakeOrder, by: ActionWindow['by'], nowMs: number): number {
  if (by === 'event') return order.eventMs;
  if (by === 'locking') return order.lockingMs;
  const reversed = order.reversedMs !== null && order.reversedMs <= nowMs;
  return reversed ? Math.max(order.shownMs, order.reversedMs ?? 0) : order.shownMs;
}

function isWithin(ms: number, { fromMs, toMs }: ActionWindow): boolean {
  return ms >= fromMs && ms <= toMs;
}

function threeYearsBefore(nowMs: number): number {
  return Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO('UTC').subtract({ years: 3 })
    .epochMilliseconds;
}

export function toFakeAction(order: FakeOrder, nowMs: number, timeZone: string): Action {
  const state = stateAt(order, nowMs);
  const payout = state === 'reversed' ? '0.00' : '10.00';
  return anAction({
    id: order.id,
    day: dayAt(order.eventMs, timeZone),
    state,
    payout,
    intendedPayout: '10.00',
    lockingAt: toInstantText(order.lockingMs),
  });
}

/** A device: what is stored, and how far. Lives through any number of killed runs. */
export class FakeDevice {
  readonly days = new Map<Day, StoredAction[]>();
  readonly told: string[] = [];
  progress: Progress;
  readonly timeZone: string;

  constructor(progress: Progress, timeZone: string) {
    this.progress = progress;
    this.timeZone = timeZone;
  }

  get openDays(): Day[] {
    return [...this.days].filter(([, list]) => list.some(isOpen)).map(([on]) => on);
  }

  plan(nowMs: number, thorough = false): SyncStep[] {
    const openActions = [...this.days.values()].filter((list) => list.some(isOpen)).flat().length;
    return planSync({ progress: this.progress, openDays: this.openDays, openActions, nowMs, thorough });
  }

  /** Reads and commits one step; throws `RefusedWindowError` with nothing moved. */
  perform(step: SyncStep, orders: readonly FakeOrder[], nowMs: number): void {
    if (step.kind === 'actions') {
      const found = readWindow(orders, step.window, nowMs);
      this.#store(
        step,
        found.map((order) => toFakeAction(order, nowMs, this.timeZone)),
        nowMs,
      );
    }
    this.progress = advance(this.progress, step, nowMs);
  }

  #store(step: SyncStep & { kind: 'actions' }, actions: Action[], nowMs: number): void {
    const whole = 'days' in step.purpose ? step.purpose.days : null;
    const isWhole = (on: Day) => whole !== null && on >= whole.from && on <= whole.to;
    const touched = new Set([...actions.map(({ day }) => day), ...[...this.days.keys()].filter(isWhole)]);
    for (const on of touched) {
      const merged = mergeDay(this.days.get(on) ?? [], {
        actions: actions.filter(({ day }) => day === on),
        whole: isWhole(on),
        unreadable: new Set(),
        seenAt: toInstantText(nowMs),
      });
      this.days.set(on, merged.actions);
      const approved = merged.moved.filter((pair) => findNews(pair) === 'approval');
      if (this.progress.baselineAt !== null) this.told.push(...approved.map(({ after }) => after.id));
    }
  }
}
