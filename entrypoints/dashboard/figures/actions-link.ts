import { type ActionFilter, NO_FILTER } from '@/lib/domain/action-filter';
import { writeActionFilter } from '@/lib/domain/action-filter-address';
import { type RouteQuery, toHash } from '../route';
import { readChoices } from './choices';

/** The single actions behind a figure: those of the same days. */
export function actionsLink(query: RouteQuery, some: Partial<ActionFilter>): string {
  const { period } = readChoices(query);
  return toHash('actions', writeActionFilter({ ...NO_FILTER, period, ...some }));
}
