/**
 * The least of impact.com in which approvals can be missed (contract §9–11): orders with three dates, and four
 * switches for what nobody knows of it. Independent of the sandbox and of the product.
 */
const HOUR_MS = 3_600_000;

export interface ModelSwitches {
  /** Approvals and reversals count as updates: StartDate/EndDate see them. */
  changeIsUpdate: boolean;
  /** An approval by hand moves the locking date to that moment. */
  approvalMovesLock: boolean;
  /** StartDate/EndDate see an update up to six hours after the moment it is dated. */
  updatesComeLate: boolean;
  /** Orders are shown up to twelve hours after the creation (and update) they are dated. */
  rowsComeLate: boolean;
}

/** All sixteen ways the API may behave. */
export const ALL_WORLDS: ModelSwitches[] = Array.from({ length: 16 }, (_, bits) => ({
  changeIsUpdate: (bits & 1) > 0,
  approvalMovesLock: (bits & 2) > 0,
  updatesComeLate: (bits & 4) > 0,
  rowsComeLate: (bits & 8) > 0,
}));

export type ModelState = 'PENDING' | 'APPROVED' | 'REVERSED';

export interface ModelOrder {
  id: string;
  campaignId: string;
  eventMs: number;
  createdMs: number;
  /** When any request can first see it. */
  shownMs: number;
  lockingMs: number;
  state: ModelState;
  payoutCents: number;
  intendedCents: number;
  amountCents: number;
  updates: { datedMs: number; seenFromMs: number }[];
  /** Taken from the answers, as if it had never been. */
  deleted: boolean;
}

/** What happened to an order: what a partner wants to learn. */
export interface ModelChange {
  orderId: string;
  kind: 'created' | 'approved' | 'reversed' | 'restored' | 'modified';
  atMs: number;
  /** When StartDate/EndDate see it; `Infinity` when it is no update. */
  updateSeenFromMs: number;
}

export interface NewOrder {
  eventMs: number;
  lockingMs: number;
  payoutCents: number;
  /** Of the longest delays its world knows, how much: 0 to 1. */
  delay: number;
}

const STATE_AFTER = { approved: 'APPROVED', reversed: 'REVERSED', restored: 'PENDING' } as const;

export class ModelWorld {
  readonly orders: ModelOrder[] = [];
  readonly changes: ModelChange[] = [];
  readonly switches: ModelSwitches;
  readonly timeZone: string;
  nowMs: number;

  constructor(switches: ModelSwitches, nowMs: number, timeZone: string) {
    this.switches = switches;
    this.nowMs = nowMs;
    this.timeZone = timeZone;
  }

  /** What locks on the way is approved at that moment. */
  advanceTo(ms: number): void {
    const locking = this.orders.filter(({ state, lockingMs }) => state === 'PENDING' && lockingMs <= ms);
    for (const order of locking.sort((left, right) => left.lockingMs - right.lockingMs)) {
      this.#change(order, 'approved', Math.max(order.lockingMs, this.nowMs), 0);
    }
    this.nowMs = ms;
  }

  add({ eventMs, lockingMs, payoutCents, delay }: NewOrder): ModelOrder {
    const createdMs = this.nowMs - (this.switches.rowsComeLate ? delay * 12 * HOUR_MS : 0);
    const order: ModelOrder = {
      id: `1000.4636.${158_000 + this.orders.length}`,
      campaignId: String(20_101 + (this.orders.length % 3)),
      eventMs,
      createdMs,
      shownMs: this.nowMs,
      lockingMs,
      state: 'PENDING',
      payoutCents,
      intendedCents: payoutCents,
      amountCents: payoutCents * 10,
      updates: [],
      deleted: false,
    };
    this.orders.push(order);
    this.#note(order, 'created', this.nowMs, this.#update(order, createdMs, delay));
    this.advanceTo(this.nowMs);
    return order;
  }

  approve(order: ModelOrder, delay: number): void {
    if (order.state !== 'PENDING') return;
    if (this.switches.approvalMovesLock) order.lockingMs = this.nowMs;
    this.#change(order, 'approved', this.nowMs, delay);
  }

  reverse(order: ModelOrder, delay: number): void {
    if (order.state !== 'REVERSED') this.#change(order, 'reversed', this.nowMs, delay);
  }

  restore(order: ModelOrder, delay: number): void {
    if (order.state !== 'REVERSED') return;
    this.#change(order, 'restored', this.nowMs, delay);
    this.advanceTo(this.nowMs);
  }

  /** Always an update (contract §9). */
  modify(order: ModelOrder, payoutCents: number, delay: number): void {
    if (order.state === 'REVERSED') return;
    order.payoutCents = payoutCents;
    order.amountCents = payoutCents * 10;
    this.#note(order, 'modified', this.nowMs, this.#update(order, this.nowMs, delay));
  }

  /** Brands may; whether that is an update nobody knows, so here it is none. */
  moveLock(order: ModelOrder, lockingMs: number): void {
    if (order.state !== 'PENDING') return;
    order.lockingMs = lockingMs;
    this.advanceTo(this.nowMs);
  }

  #change(order: ModelOrder, kind: keyof typeof STATE_AFTER, atMs: number, delay: number): void {
    order.state = STATE_AFTER[kind];
    order.payoutCents = kind === 'reversed' ? 0 : order.payoutCents || order.intendedCents;
    const seenFromMs = this.switches.changeIsUpdate
      ? this.#update(order, atMs, delay)
      : Number.POSITIVE_INFINITY;
    this.#note(order, kind, atMs, seenFromMs);
  }

  #note(order: ModelOrder, kind: ModelChange['kind'], atMs: number, updateSeenFromMs: number): void {
    this.changes.push({ orderId: order.id, kind, atMs, updateSeenFromMs });
  }

  #update(order: ModelOrder, datedMs: number, delay: number): number {
    const lateMs = this.switches.updatesComeLate ? delay * 6 * HOUR_MS : 0;
    const seenFromMs = Math.max(datedMs, this.nowMs) + lateMs;
    order.updates.push({ datedMs, seenFromMs });
    return seenFromMs;
  }
}
