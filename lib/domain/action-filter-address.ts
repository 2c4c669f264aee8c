import { type ActionFilter, DATE_KINDS, LABEL_KINDS, NO_FILTER } from './action-filter';
import { type ActionSort, NEWEST_FIRST, SORT_KEYS } from './action-sort';
import { STATES } from './columns';
import { toProgramId } from './id';
import { toDecimal } from './money';
import { parseDay, parsePeriod, writePeriod } from './performance-period';

/** What an address holds behind `?`; a name without a value is not there. */
export type AddressQuery = Readonly<Record<string, string | undefined>>;

/** A label of "" is written so, because an address has no empty values; one that begins so gets one more. */
const BLANK = '-';

/** Reads a filter from an address, which anyone may have typed: what nobody can mean asks for nothing. */
export function readActionFilter(query: AddressQuery): ActionFilter {
  return {
    text: query.q ?? '',
    states: readList(query.state).flatMap((name) => STATES.find((state) => state === name) ?? []),
    programIds: readList(query.program).map(toProgramId),
    currencies: readList(query.currency),
    dateKind: DATE_KINDS.find((kind) => kind === query.dates) ?? 'event',
    period: parsePeriod(query.period) ?? null,
    payoutFrom: toDecimal(query.min ?? '') ?? null,
    payoutTo: toDecimal(query.max ?? '') ?? null,
    changedSince: parseDay(query.changed ?? '') ?? null,
    alerts: query.alerts ?? null,
    labels: Object.fromEntries(
      LABEL_KINDS.flatMap((kind) => {
        const value = query[kind];
        return value === undefined ? [] : [[kind, readLabel(value)]];
      }),
    ),
  };
}

/** Every name a filter may have in an address, `undefined` where it asks for nothing. */
export function writeActionFilter(filter: ActionFilter): Record<string, string | undefined> {
  const text = (value: string) => (value === '' ? undefined : value);
  return {
    q: text(filter.text),
    state: text(filter.states.join()),
    program: text(writeList(filter.programIds)),
    currency: text(writeList(filter.currencies)),
    dates: filter.dateKind === NO_FILTER.dateKind ? undefined : filter.dateKind,
    period: filter.period ? writePeriod(filter.period) : undefined,
    min: filter.payoutFrom ?? undefined,
    max: filter.payoutTo ?? undefined,
    changed: filter.changedSince ?? undefined,
    alerts: filter.alerts ?? undefined,
    ...Object.fromEntries(LABEL_KINDS.map((kind) => [kind, writeLabel(filter.labels[kind])])),
  };
}

/** `payout` is the greatest first, `-payout` the least. */
export function readActionSort({ sort = '' }: AddressQuery): ActionSort {
  const by = SORT_KEYS.find((key) => key === sort.replace(/^-/, ''));
  return by ? { by, direction: sort.startsWith('-') ? 'up' : 'down' } : NEWEST_FIRST;
}

export function writeActionSort({ by, direction }: ActionSort): Record<'sort', string | undefined> {
  const isUsual = by === NEWEST_FIRST.by && direction === NEWEST_FIRST.direction;
  return { sort: isUsual ? undefined : `${direction === 'up' ? '-' : ''}${by}` };
}

/** Ids and currencies are opaque, so one may hold a comma. */
function writeList(values: readonly string[]): string {
  return values.map((value) => value.replace(/[%,]/g, encodeURIComponent)).join();
}

/** Each value once: a hand may have typed it twice. */
function readList(text: string | undefined): string[] {
  return [...new Set((text ?? '').split(',').flatMap((part) => readPart(part)))];
}

function readPart(part: string): string[] {
  try {
    return part === '' ? [] : [decodeURIComponent(part)];
  } catch {
    return [part];
  }
}

function writeLabel(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  return label === '' || label.startsWith(BLANK) ? `${BLANK}${label}` : label;
}

function readLabel(text: string): string {
  return text.startsWith(BLANK) ? text.slice(BLANK.length) : text;
}
