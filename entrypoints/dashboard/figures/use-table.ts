import { useMemo } from 'preact/hooks';
import { displayLocale } from '@/components/format/locale';
import type { Metric } from '@/lib/domain/performance';
import {
  type FigureRow,
  parseOrder,
  type SortOrder,
  searchRows,
  sortRows,
  writeOrder,
} from '@/lib/domain/performance-table';
import type { RouteQuery } from '../route';
import type { Router } from '../use-route';

export interface Table<Row> {
  rows: Row[];
  order: SortOrder;
  onOrder: (order: SortOrder) => void;
  search: string;
  onSearch: (search: string) => void;
}

const BY_PAYOUT: SortOrder = { by: 'payout', descending: true };

/** Rows as the address asks for them: searched by `q`, sorted by `sort`. */
export function useTable<Row extends FigureRow>(
  all: readonly Row[],
  columns: readonly Metric[],
  currency: string,
  query: RouteQuery,
  setQuery: Router['setQuery'],
): Table<Row> {
  const order = parseOrder(query.sort, ['name', ...columns]) ?? BY_PAYOUT;
  const { by, descending } = order;
  const search = query.q ?? '';
  const rows = useMemo(() => {
    const collator = new Intl.Collator(displayLocale(), { numeric: true, sensitivity: 'base' });
    return sortRows(searchRows(all, search), { by, descending }, currency, collator);
  }, [all, search, by, descending, currency]);
  return {
    rows,
    order,
    onOrder: (next) => setQuery({ sort: writeOrder(next) }),
    search,
    onSearch: (q) => setQuery({ q }),
  };
}
