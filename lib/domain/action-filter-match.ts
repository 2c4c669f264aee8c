import { LABEL_KINDS, type LabelKind, type ResolvedFilter } from './action-filter';
import { findText } from './action-filter-text';
import { type Columns, STATES, toDayNumber } from './columns';
import { floatAt } from './columns-money';
import { type NumberColumn, numberAt } from './columns-number';
import { codeAt, type TextColumn, valueAt } from './columns-text';
import type { Day, DayRange } from './day';

/** Whether a row of one day belongs; `true` and `false` when all of them do or none does. */
type Test = boolean | ((row: number) => boolean);

/** What one part of a filter means for one day. */
type Part = (columns: Columns, day: Day) => Test;

/** Finds the rows of a day that a filter lets through, the newest first. Make one for each filter, once. */
export function createMatcher(resolved: ResolvedFilter): (columns: Columns, day: Day) => number[] {
  const parts = listParts(resolved);
  return (columns, day) => {
    const tests: ((row: number) => boolean)[] = [];
    for (const part of parts) {
      const test = part(columns, day);
      if (test === false) return [];
      if (test !== true) tests.push(test);
    }
    return pickRows(columns.count, tests);
  };
}

/** The days that can hold anything; `null` for all. */
export function rangeToRead({ filter, range }: ResolvedFilter): DayRange | null {
  return filter.dateKind === 'event' ? range : null;
}

function pickRows(count: number, tests: readonly ((row: number) => boolean)[]): number[] {
  const rows: number[] = [];
  for (let row = count - 1; row >= 0; row -= 1) if (tests.every((test) => test(row))) rows.push(row);
  return rows;
}

function listParts({ filter, range, ids, timeZone }: ResolvedFilter): Part[] {
  const { states, programIds, currencies, changedSince, labels } = filter;
  const parts: Part[] = [];
  const ofColumn = (pick: (columns: Columns) => TextColumn, values: readonly string[]) => {
    const wanted = new Set(values);
    parts.push((columns) => isAmong(pick(columns), wanted));
  };
  if (range) parts.push(isWithin(filter.dateKind, range, timeZone));
  if (states.length > 0) parts.push(hasState(states.map((state) => STATES.indexOf(state))));
  if (programIds.length > 0) ofColumn((columns) => columns.programIds, programIds);
  if (currencies.length > 0) ofColumn((columns) => columns.currencies, currencies);
  for (const kind of LABEL_KINDS)
    if (labels[kind] !== undefined) ofColumn((columns) => labelColumn(columns, kind), [labels[kind]]);
  if (ids) ofColumn((columns) => columns.ids, [...ids]);
  if (changedSince !== null)
    parts.push(isAtLeast((columns) => columns.changedSeconds, startOf(changedSince, timeZone)));
  if (filter.payoutFrom !== null || filter.payoutTo !== null)
    parts.push(
      hasPayout(
        Number(filter.payoutFrom ?? Number.NEGATIVE_INFINITY),
        Number(filter.payoutTo ?? Number.POSITIVE_INFINITY),
      ),
    );
  const text = filter.text.trim();
  // Last: it costs most, and is not asked where another part lets nothing through.
  if (text !== '') parts.push((columns) => findText(columns, text));
  return parts;
}

export function labelColumn(columns: Columns, kind: LabelKind): TextColumn {
  switch (kind) {
    case 'subId1':
      return columns.subIds1;
    case 'subId2':
      return columns.subIds2;
    case 'subId3':
      return columns.subIds3;
    case 'sharedId':
      return columns.sharedIds;
  }
}

/** Each different value is looked at once. */
function isAmong(column: TextColumn, wanted: ReadonlySet<string>): Test {
  const fits = Array.from(column.ends, (_, code) => wanted.has(valueAt(column, code)));
  if (!fits.includes(true)) return false;
  return !fits.includes(false) || ((row) => fits[codeAt(column, row)] === true);
}

function hasState(codes: readonly number[]): Part {
  return ({ states }) =>
    (row) =>
      codes.includes(numberAt(states, row));
}

function hasPayout(from: number, to: number): Part {
  return ({ payouts }) =>
    (row) => {
      const payout = floatAt(payouts, row);
      return payout >= from && payout <= to;
    };
}

function isAtLeast(pick: (columns: Columns) => NumberColumn, least: number): Part {
  return (columns) => {
    const column = pick(columns);
    return (row) => numberAt(column, row) >= least;
  };
}

function isWithin(
  kind: ResolvedFilter['filter']['dateKind'],
  { from, to }: DayRange,
  timeZone: string,
): Part {
  switch (kind) {
    case 'event':
      return (_, day) => day >= from && day <= to;
    case 'locking':
      return isBetween(({ lockingDays }) => lockingDays, toDayNumber(from), toDayNumber(to));
    case 'cleared':
      return isBetween(
        ({ clearedSeconds }) => clearedSeconds,
        startOf(from, timeZone),
        startOf(nextDay(to), timeZone) - 1,
      );
  }
}

/** 0 stands for no date at all, so it is never between. */
function isBetween(pick: (columns: Columns) => NumberColumn, least: number, most: number): Part {
  return (columns) => {
    const column = pick(columns);
    return (row) => {
      const number = numberAt(column, row);
      return number !== 0 && number >= least && number <= most;
    };
  };
}

/** The first second of a day in a zone; UTC where the browser does not know the zone. */
function startOf(day: Day, timeZone: string): number {
  const date = Temporal.PlainDate.from(day);
  try {
    return date.toZonedDateTime(timeZone).epochMilliseconds / 1_000;
  } catch {
    return date.toZonedDateTime('UTC').epochMilliseconds / 1_000;
  }
}

function nextDay(day: Day): Day {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString() as Day;
}
