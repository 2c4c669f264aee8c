/** What was bought: at least one item per action, adding up to its amount and payout. */

import type { ActionStore } from './action-store.ts';
import { at } from './columns.ts';
import { standingAt } from './life.ts';
import { split } from './money.ts';
import { GOODS } from './places.ts';
import { amountText } from './programs.ts';
import { createStreams, type Random } from './random.ts';
import type { ItemRow } from './types.ts';
import type { Seconds } from './zone.ts';

export function createItems(store: ActionStore, seed: number): (index: number, now: Seconds) => ItemRow[] {
  const streams = createStreams(seed, 'items');
  return (index, now) => {
    const standing = standingAt(store.lifeOf(index), now);
    if (!standing) return [];
    const model = store.model(index);
    const basket = drawBasket(streams(at(store.columns.key, index)));
    const weights = basket.map((item) => item.weight);
    const amounts = split(standing.amount, weights);
    const payouts = split(standing.payout, weights);
    return basket.map(({ weight: _, ...item }, place) => ({
      ...item,
      saleAmount: amountText(model, amounts[place] ?? 0),
      payout: amountText(model, payouts[place] ?? 0),
      currency: model.program.currency,
      adjustedAt: standing.adjustedAt === null ? null : standing.adjustedAt * 1000,
      adjustmentReason: standing.reason,
    }));
  };
}

function drawBasket(random: Random) {
  const count = random.pick([1, 1, 1, 2, 2, 3, 4]);
  const first = random.below(GOODS.length);
  return Array.from({ length: count }, (_, place) => ({
    ...goodsAt(first + place),
    quantity: random.pick([1, 1, 1, 2, 3]),
    weight: random.between(10, 100),
  }));
}

function goodsAt(place: number): (typeof GOODS)[number] {
  const goods = GOODS[place % GOODS.length];
  if (!goods) throw new RangeError('No goods');
  return goods;
}
