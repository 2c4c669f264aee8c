import type { ActionFilter } from './action-filter';
import {
  type AddressQuery,
  readActionFilter,
  readActionSort,
  writeActionFilter,
  writeActionSort,
} from './action-filter-address';
import type { ActionSort } from './action-sort';

/** A filter and an order under a name; kept with the settings, so that a database that is built anew has it still. */
export interface SavedView {
  name: string;
  /** As an address has it: `state=approved&sort=payout`. */
  query: string;
}

export interface ViewSettings {
  views: SavedView[];
}

export const DEFAULT_VIEWS: ViewSettings = { views: [] };
export const MOST_VIEWS = 50;
export const LONGEST_VIEW_NAME = 80;
/** Room for several thousand programs. */
export const LONGEST_VIEW_QUERY = 100_000;

/** One that names a notification is left without it: nobody knows what it told of for long. */
export function toViewQuery(filter: ActionFilter, sort: ActionSort): string {
  const query = { ...writeActionFilter({ ...filter, alerts: null }), ...writeActionSort(sort) };
  const pairs = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return new URLSearchParams(pairs).toString();
}

export function readView({ query }: SavedView): { filter: ActionFilter; sort: ActionSort } {
  const address: AddressQuery = Object.fromEntries(new URLSearchParams(query));
  return { filter: readActionFilter(address), sort: readActionSort(address) };
}

/** Adds a view, or replaces the one of the same name. */
export function withView(views: readonly SavedView[], view: SavedView): SavedView[] {
  return [...withoutView(views, view.name), view].sort((left, right) => left.name.localeCompare(right.name));
}

export function withoutView(views: readonly SavedView[], name: string): SavedView[] {
  return views.filter((view) => view.name !== name);
}

/** Whether one more fits, or replaces one there is. */
export function hasRoom(views: readonly SavedView[], name: string): boolean {
  return views.length < MOST_VIEWS || views.some((view) => view.name === name);
}
