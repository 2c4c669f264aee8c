import * as z from 'zod/mini';
import type { ActionItem } from '@/lib/domain/action-items';
import type { ActionId } from '@/lib/domain/id';
import { type Decimal, toDecimal } from '@/lib/domain/money';
import { listPages } from '@/lib/impact/http/paginate';
import type { Transport } from '@/lib/impact/http/transport';
import { wireName } from '@/lib/impact/wire/fields';

const wireItem = z.object({
  Sku: wireName,
  ItemName: wireName,
  Category: wireName,
  Quantity: wireName,
  SaleAmount: wireName,
  SaleAmountCurrency: wireName,
  Payout: wireName,
  PayoutCurrency: wireName,
  AdjustmentReason: wireName,
});

/** The items of one action's order (contract §9): one request of 500 an hour, so only when somebody asks. */
export async function readActionItems(transport: Transport, id: ActionId): Promise<ActionItem[]> {
  const url = transport.address.of(`Actions/${encodeURIComponent(id)}/Items`);
  const items: ActionItem[] = [];
  for await (const { rows } of listPages(transport, { endpoint: 'actions', url }, 'ActionItems'))
    items.push(...rows.flatMap(toItems));
  return items;
}

/** Items are shown and never summed, so what cannot be read of one is left out. */
function toItems(row: unknown): ActionItem[] {
  const parsed = z.safeParse(wireItem, row);
  if (!parsed.success) return [];
  const wire = parsed.data;
  return [
    {
      sku: wire.Sku,
      name: wire.ItemName,
      category: wire.Category,
      quantity: wire.Quantity,
      saleAmount: toAmount(wire.SaleAmount),
      payout: toAmount(wire.Payout),
      currency: wire.PayoutCurrency || wire.SaleAmountCurrency,
      reason: wire.AdjustmentReason,
    },
  ];
}

function toAmount(text: string): Decimal | null {
  return toDecimal(text) ?? null;
}
