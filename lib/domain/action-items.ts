import type { InstantText } from './day';
import type { Decimal } from './money';

/** One item of an action's order, as impact.com lists it; "" and `null` where it says nothing. */
export interface ActionItem {
  sku: string;
  name: string;
  category: string;
  /** As written: a count of pieces, or of litres. */
  quantity: string;
  saleAmount: Decimal | null;
  payout: Decimal | null;
  currency: string;
  /** Why it was changed, by impact.com's name: `ITEM_RETURNED` (contract §9). */
  reason: string;
}

/** What was in an order, read once and kept. */
export interface ActionItems {
  items: ActionItem[];
  readAt: InstantText;
}
