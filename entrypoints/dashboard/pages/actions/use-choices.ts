import { useMemo } from 'preact/hooks';
import { type ActionFilter, NO_FILTER } from '@/lib/domain/action-filter';
import {
  readActionFilter,
  readActionSort,
  writeActionFilter,
  writeActionSort,
} from '@/lib/domain/action-filter-address';
import type { ActionSort, SortKey } from '@/lib/domain/action-sort';
import type { RouteQuery } from '../../route';
import type { Router } from '../../use-route';

export interface ActionChoices {
  filter: ActionFilter;
  sort: ActionSort;
  change: (patch: Partial<ActionFilter>) => void;
  replace: (filter: ActionFilter, sort: ActionSort) => void;
  /** By this; turned round when it is so already. */
  sortBy: (by: SortKey) => void;
  clear: () => void;
}

/** What the list is about: all of it stands in the address, so that a link, a reload and Back show the same. */
export function useChoices(query: RouteQuery, setQuery: Router['setQuery']): ActionChoices {
  const address = JSON.stringify(query);
  const { filter, sort } = useMemo(
    () => ({ filter: readActionFilter(query), sort: readActionSort(query) }),
    [address],
  );
  const replace = (next: ActionFilter, order: ActionSort) =>
    setQuery({ ...writeActionFilter(next), ...writeActionSort(order), open: undefined }, 'push');
  return {
    filter,
    sort,
    replace,
    change: (patch) => setQuery({ ...writeActionFilter({ ...filter, ...patch }) }),
    sortBy: (by) => {
      const direction = sort.by === by && sort.direction === 'down' ? 'up' : 'down';
      setQuery(writeActionSort({ by, direction }));
    },
    clear: () => replace(NO_FILTER, sort),
  };
}
