/** News as a sync makes them: what the device knew of some orders, then what a run found of them. */
import { commitStep } from '@/lib/db/commit/commit-step';
import type { Action, ActionState } from '@/lib/domain/action';
import type { InstantText } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';
import { anAction } from './actions';
import { instant } from './builders';

export type Order = NonNullable<Parameters<typeof anAction>[0]> & {
  /** Pending, unless it is named. */
  before?: ActionState;
};

/** These orders were known, and a run found them to have become `after`. */
export async function commitNews(
  accountId: AccountId,
  orders: readonly Order[],
  after: Order,
  seenAt: InstantText = instant('2026-11-18T18:45:00Z'),
): Promise<void> {
  const commit = (actions: Action[]) =>
    commitStep({
      accountId,
      epoch: 0,
      seenAt,
      advance: (progress) => progress,
      actions: { actions, wholeDays: null, setAside: [] },
    });
  const toAction = ({ before: _, ...order }: Order) => anAction(order);
  await commit(orders.map((order) => toAction({ ...order, state: order.before ?? 'pending' })));
  await commit(orders.map((order) => toAction({ ...order, ...after })));
}
