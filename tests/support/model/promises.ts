/**
 * What is promised of each change, and whether it was kept: in the database at the latest with the second run
 * from the moment on from which impact.com lets it be found.
 */
import type { StoredAction } from '@/lib/domain/action';
import type { ModelChange, ModelOrder, ModelWorld } from './model-world';

const DAY_MS = 86_400_000;
const RUNS = 2;

/** What the device held of an order. */
export type Known = Pick<StoredAction, 'state' | 'payout'>;

interface Promised {
  change: ModelChange;
  fromMs: number;
  runs: number;
}

export class Promises {
  readonly #world: ModelWorld;
  readonly #open = new Map<string, Promised>();
  #noted = 0;
  #known = new Map<string, Known>();
  readonly #news = new Set<string>();
  /** Changes found, by how many runs it took. */
  readonly found: number[] = [];

  constructor(world: ModelWorld) {
    this.#world = world;
  }

  /** Call after each event, before the next run. */
  note(): void {
    for (const change of this.#world.changes.slice(this.#noted)) {
      const fromMs = this.#promisedFromMs(change);
      this.#open.set(change.orderId, { change, fromMs, runs: 0 });
    }
    this.#noted = this.#world.changes.length;
  }

  /** Call after each run with what the database holds now; throws for a promise broken. */
  check(known: Map<string, Known>): void {
    for (const [id, promised] of this.#open) {
      const order = this.#world.orders.find((one) => one.id === id);
      if (!order || promised.fromMs > this.#world.nowMs) continue;
      promised.runs += 1;
      if (isKnown(order, known.get(id))) this.#keep(id, promised);
      else if (promised.runs >= RUNS) throw new Error(`Missed: ${JSON.stringify({ promised, order })}`);
    }
    this.#known = known;
  }

  /** Every approval of an order that was held as pending is news. */
  checkTold(told: Set<string>): void {
    const missing = [...this.#news].filter((id) => !told.has(id));
    if (missing.length > 0) throw new Error(`Approved and not told: ${missing}`);
  }

  #keep(id: string, { runs, change }: Promised): void {
    this.found.push(runs);
    this.#open.delete(id);
    if (change.kind === 'approved' && this.#known.get(id)?.state === 'pending') this.#news.add(id);
  }

  /**
   * An order held as pending is looked at in every run, so whatever becomes of it is found in every world. Of
   * others an update is found when StartDate/EndDate see it; a change that is none, while its locking date has
   * passed no longer than 44 days ago, or else when it passes. Later than that nothing shows it, and nothing
   * but reading three years again could.
   */
  #promisedFromMs(change: ModelChange): number {
    const { orderId, atMs, updateSeenFromMs } = change;
    if (this.#known.get(orderId)?.state === 'pending') return atMs;
    if (updateSeenFromMs !== Number.POSITIVE_INFINITY) return updateSeenFromMs;
    const lockingMs = this.#world.orders.find(({ id }) => id === orderId)?.lockingMs ?? 0;
    if (lockingMs > atMs) return lockingMs;
    return atMs - lockingMs < 43 * DAY_MS ? atMs : Number.POSITIVE_INFINITY;
  }
}

export function isKnown({ state, payoutCents }: ModelOrder, known: Known | undefined): boolean {
  return known?.state === state.toLowerCase() && Math.round(Number(known.payout) * 100) === payoutCents;
}
