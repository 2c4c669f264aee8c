import type { ActionState } from './action';
import type { Day, InstantText } from './day';
import type { LinkId } from './link';
import type { Decimal } from './money';

/** How sure it is that an action came by a link. */
export type LinkTrace =
  /** By its own short code: no other link carries it. */
  | { kind: 'code' }
  /** By equal labels and program: `links` of the history share them, others made elsewhere may. */
  | { kind: 'labels'; links: number }
  /** It has neither code nor labels, so no action can be told to be its own. */
  | { kind: 'none' };

/** The sums of one currency and state. Never added over currencies. */
export interface LinkEarningLine {
  currency: string;
  state: ActionState;
  count: number;
  payout: Decimal;
  /** For reversed actions, the money that was lost. */
  intendedPayout: Decimal;
  saleAmount: Decimal;
}

export interface LinkEarnings {
  linkId: LinkId;
  trace: LinkTrace;
  lines: LinkEarningLine[];
  /** Without reversed ones, as impact.com counts. */
  actions: number;
  /** `null` where no file of clicks with labels has been read since the link was made. */
  clicks: number | null;
  /** How many days of the link's life its clicks are known for, of how many. */
  clickDays: { known: number; all: number };
  /** Payout without reversed per click, by currency; empty where clicks are unknown or none. */
  epc: { currency: string; amount: Decimal }[];
  lastActionAt: InstantText | null;
  lastActionOn: Day | null;
}
