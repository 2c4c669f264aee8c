import { useCallback, useRef } from 'preact/hooks';
import type { Account } from '@/lib/domain/account';
import { type ActionFilter, isEverything } from '@/lib/domain/action-filter';
import type { CurrencyTotals } from '@/lib/domain/action-filter-totals';
import { useQuery } from '@/lib/ui/use-query';
import type { DashboardServices } from '../../services';

/**
 * The currencies there are to choose from. A list of everything shows them all while it grows; one that is narrowed
 * may leave some out, so that all days are looked through for them then.
 */
export function useCurrencies(
  { queries, onChange }: DashboardServices,
  { id }: Account,
  filter: ActionFilter,
  totals: readonly CurrencyTotals[],
): string[] {
  const narrowed = !isEverything(filter);
  const read = useCallback(async () => (narrowed ? queries.currencies(id) : []), [queries, id, narrowed]);
  const { value = [] } = useQuery(read, onChange);
  const seen = useRef(new Set<string>());
  for (const code of [...value, ...totals.map(({ currency }) => currency)]) seen.current.add(code);
  return [...seen.current].sort();
}
