import type { ActionState, StoredAction } from './action';
import { type MoneyColumn, toMoneyColumn } from './columns-money';
import { type NumberColumn, packNumbers } from './columns-number';
import { type TextColumn, toCodedTexts, toPlainTexts } from './columns-text';
import type { Day, InstantText } from './day';

/**
 * One day's actions as columns: what lists, searches and sorts look at, without the rest. A few long texts and
 * typed arrays, because the browser copies those out of its database ten times as fast as it does objects.
 * Row n is the day's n-th action. Always derived from the whole day, never changed in place.
 */
export interface Columns {
  count: number;
  ids: TextColumn;
  orderIds: TextColumn;
  programIds: TextColumn;
  programNames: TextColumn;
  /** Places in `STATES`. */
  states: NumberColumn;
  /** In impact.com's own word. */
  stateTexts: TextColumn;
  currencies: TextColumn;
  payouts: MoneyColumn;
  /** What was first tracked. */
  intendedPayouts: MoneyColumn;
  saleAmounts: MoneyColumn;
  /** Seconds since 1970 in UTC, as are all moments; 0 stands for none. */
  eventSeconds: NumberColumn;
  clearedSeconds: NumberColumn;
  /** When the last change was seen, the first sight included. */
  changedSeconds: NumberColumn;
  /** Days since 1970 of the local date as written; 0 stands for none. */
  lockingDays: NumberColumn;
  subIds1: TextColumn;
  subIds2: TextColumn;
  subIds3: TextColumn;
  sharedIds: TextColumn;
}

/** The code of a state is its place here; append only. */
export const STATES: readonly ActionState[] = ['pending', 'approved', 'reversed', 'other'];

const DAY_SECONDS = 86_400;

export function toColumns(actions: readonly StoredAction[]): Columns {
  const coded = (textOf: (action: StoredAction) => string) => toCodedTexts(actions.map(textOf));
  const numbers = (numberOf: (action: StoredAction) => number) => packNumbers(actions.map(numberOf));
  return {
    count: actions.length,
    ids: toPlainTexts(actions.map(({ id }) => id)),
    orderIds: coded(({ orderId }) => orderId),
    programIds: coded(({ programId }) => programId),
    programNames: coded(({ programName }) => programName),
    states: numbers(({ state }) => STATES.indexOf(state)),
    stateTexts: coded(({ stateText }) => stateText),
    currencies: coded(({ currency }) => currency),
    payouts: toMoneyColumn(actions.map(({ payout }) => payout)),
    intendedPayouts: toMoneyColumn(actions.map(({ intendedPayout }) => intendedPayout)),
    saleAmounts: toMoneyColumn(actions.map(({ saleAmount }) => saleAmount)),
    eventSeconds: numbers(({ eventAt }) => toSeconds(eventAt)),
    clearedSeconds: numbers(({ clearedAt }) => toSeconds(clearedAt)),
    changedSeconds: numbers((action) => toSeconds(lastChangeAt(action))),
    lockingDays: numbers(({ lockingOn }) => toDayNumber(lockingOn)),
    subIds1: coded(({ subId1 }) => subId1),
    subIds2: coded(({ subId2 }) => subId2),
    subIds3: coded(({ subId3 }) => subId3),
    sharedIds: coded(({ sharedId }) => sharedId),
  };
}

/** When the last change of an action was seen, the first sight included. */
export function lastChangeAt({ history, firstSeenAt }: StoredAction): InstantText {
  return history.at(-1)?.seenAt ?? firstSeenAt;
}

/** Of an instant as we store it, `2026-11-18T18:42:38Z`. A day has thousands, and `Date.parse` is slow. */
export function toSeconds(at: InstantText | null): number {
  if (at === null) return 0;
  const midnight = toDayNumber(at.slice(0, 10) as Day) * DAY_SECONDS;
  return midnight + twoDigits(at, 11) * 3_600 + twoDigits(at, 14) * 60 + twoDigits(at, 17) || 0;
}

function twoDigits(text: string, place: number): number {
  return (text.charCodeAt(place) - 48) * 10 + text.charCodeAt(place + 1) - 48;
}

let lastDay = '';
let lastNumber = 0;

/** Remembers the last answer: neighbours mostly share their day. */
export function toDayNumber(day: Day | null): number {
  if (day === null) return 0;
  if (day === lastDay) return lastNumber;
  lastDay = day;
  lastNumber = Date.parse(day) / 1_000 / DAY_SECONDS || 0;
  return lastNumber;
}

/** The instant of a count of seconds; nothing for 0. */
export function fromSeconds(seconds: number): InstantText | null {
  return seconds === 0 ? null : (`${new Date(seconds * 1_000).toISOString().slice(0, 19)}Z` as InstantText);
}

export function fromDayNumber(number: number): Day | null {
  return number === 0 ? null : (new Date(number * DAY_SECONDS * 1_000).toISOString().slice(0, 10) as Day);
}
