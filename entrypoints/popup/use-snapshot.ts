import { useCallback } from 'preact/hooks';
import type { AccountId } from '@/lib/domain/id';
import type { Period } from '@/lib/domain/period';
import { type QueryState, useQuery } from '@/lib/ui/use-query';
import { readSnapshot, type Snapshot } from './read-snapshot';
import type { PopupServices } from './services';

/** What was read at the opening, then whatever is newer. */
export function useSnapshot(
  { queries, onChange, opening }: PopupServices,
  accountId: AccountId,
  period: Period,
): QueryState<Snapshot> {
  const read = useCallback(() => readSnapshot(queries, accountId, period), [queries, accountId, period]);
  const state = useQuery(read, onChange);
  const first = opening?.snapshot?.accountId === accountId ? opening.snapshot : undefined;
  return { ...state, value: state.value ?? first };
}
