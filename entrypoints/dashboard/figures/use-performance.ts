import { useCallback, useEffect } from 'preact/hooks';
import type { Account } from '@/lib/domain/account';
import { parsePeriod, writePeriod } from '@/lib/domain/performance-period';
import type { Performance } from '@/lib/domain/performance-summary';
import { type QueryState, useQuery } from '@/lib/ui/use-query';
import type { DashboardServices } from '../services';
import type { FigureChoices } from './choices';

/** The figures of the chosen period; once they are shown, the rest of the history is read ahead. */
export function usePerformance(
  { queries, onChange }: DashboardServices,
  account: Account,
  { period, comparison, size }: FigureChoices,
): QueryState<Performance> {
  const written = writePeriod(period);
  const read = useCallback(() => {
    const choice = parsePeriod(written);
    if (!choice) throw new RangeError('A period that does not read as it was written');
    return queries.performance(account, { period: choice, comparison, size });
  }, [queries, account, written, comparison, size]);
  const state = useQuery(read, onChange);
  const shown = state.value !== undefined;
  useEffect(() => {
    if (!shown) return;
    const idle = requestIdleCallback(() => void queries.readAhead(account).catch(() => undefined));
    return () => cancelIdleCallback(idle);
  }, [shown, queries, account]);
  return state;
}

/** The chosen currency where the figures have it, else the first they have, else the account's own. */
export function currencyOf(performance: Performance | undefined, wanted: string, account: Account): string {
  const currencies = performance?.currencies ?? [];
  return currencies.find((currency) => currency === wanted) ?? currencies[0] ?? account.currency;
}
