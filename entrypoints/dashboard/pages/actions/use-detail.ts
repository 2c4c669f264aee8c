import { useCallback } from 'preact/hooks';
import type { ActionDetailProps } from '@/components/actions/ActionDetail';
import type { Account } from '@/lib/domain/account';
import type { ListedRow } from '@/lib/domain/action-list';
import { textAt } from '@/lib/domain/columns-text';
import type { Day } from '@/lib/domain/day';
import { type ActionId, toActionId } from '@/lib/domain/id';
import { parseDay } from '@/lib/domain/performance-period';
import { useCommand } from '@/lib/ui/use-command';
import { useQuery } from '@/lib/ui/use-query';
import type { DashboardServices } from '../../services';

/** Which action the address opens: `2026-11-18~1000.4636.158133`. */
export interface OpenAction {
  day: Day;
  id: ActionId;
}

export function readOpen(text = ''): OpenAction | undefined {
  const at = text.indexOf('~');
  const day = parseDay(text.slice(0, Math.max(0, at)));
  return day && at < text.length - 1 ? { day, id: toActionId(text.slice(at + 1)) } : undefined;
}

export function writeOpen({ columns, row }: ListedRow): string {
  return `${columns.day}~${textAt(columns.ids, row)}`;
}

export type DetailState = Pick<ActionDetailProps, 'action' | 'items' | 'links'>;

/** The action that is open with its items; nothing while none is, or before it has been read. */
export function useDetail(
  services: DashboardServices,
  account: Account,
  open: OpenAction | undefined,
): DetailState | undefined {
  const { queries, onChange, send } = services;
  const { day, id } = open ?? {};
  const read = useCallback(async () => {
    if (day === undefined || id === undefined) return undefined;
    const [action, items] = await Promise.all([
      queries.action(account.id, day, id),
      queries.actionItems(account.id, id),
    ]);
    const links = action ? await queries.linksOfAction(account.id, action) : [];
    return { id, action: action ?? null, items, links };
  }, [queries, account.id, day, id]);
  const { value, readAgain } = useQuery(read, onChange);
  const command = useCommand(send, 'readActionItems');
  if (id === undefined || value?.id !== id) return undefined;
  const onRead = () =>
    void command.run({ accountId: account.id, actionId: id }).then((done) => done && readAgain());
  return {
    action: value.action,
    links: value.links,
    items: { items: value.items, reading: command.running, failure: command.failure, onRead },
  };
}
