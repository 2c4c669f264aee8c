import * as z from 'zod/mini';
import type { ActionId } from '@/lib/domain/id';
import { listPages } from '@/lib/impact/http/paginate';
import type { Transport } from '@/lib/impact/http/transport';
import { wireName } from '@/lib/impact/wire/fields';

const wireItem = z.object({ AdjustmentReason: wireName });

/**
 * Why an action was last reversed or changed: impact.com's code of its first item that gives one, "" when
 * none does (contract §9). Costs one request of the group of actions.
 */
export async function readActionReason(transport: Transport, actionId: ActionId): Promise<string> {
  const url = transport.address.of(`Actions/${encodeURIComponent(actionId)}/Items`);
  for await (const { rows } of listPages(transport, { endpoint: 'actions', url }, 'ActionItems')) {
    const reasons = rows.map((row) => z.safeParse(wireItem, row).data?.AdjustmentReason ?? '');
    return reasons.find((reason) => reason !== '') ?? '';
  }
  return '';
}
