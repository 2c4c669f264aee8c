import type { ActionState } from './action';
import type { Day, DayRange } from './day';
import type { ProgramId } from './id';
import type { Decimal } from './money';
import type { PeriodChoice } from './performance-period';

/** Which of an action's dates a period is about. */
export const DATE_KINDS = ['event', 'locking', 'cleared'] as const;
export type DateKind = (typeof DATE_KINDS)[number];

export const LABEL_KINDS = ['subId1', 'subId2', 'subId3', 'sharedId'] as const;
export type LabelKind = (typeof LABEL_KINDS)[number];

/** Which actions a list, a total or an export is about. Every part narrows it; an empty part does not. */
export interface ActionFilter {
  /** Part of an action's or order's id, a program's name or id, or a label; case does not matter. */
  text: string;
  states: readonly ActionState[];
  programIds: readonly ProgramId[];
  currencies: readonly string[];
  dateKind: DateKind;
  /** `null` for whenever. */
  period: PeriodChoice | null;
  /** Both included, in the action's own currency. */
  payoutFrom: Decimal | null;
  payoutTo: Decimal | null;
  /** A change, the first sight included, was seen on this day or later. */
  changedSince: Day | null;
  /** A batch of alerts: exactly the actions that one notification told of. */
  alerts: string | null;
  /** Labels that must be just so; "" is an action without one. */
  labels: Readonly<Partial<Record<LabelKind, string>>>;
}

export const NO_FILTER: ActionFilter = {
  text: '',
  states: [],
  programIds: [],
  currencies: [],
  dateKind: 'event',
  period: null,
  payoutFrom: null,
  payoutTo: null,
  changedSince: null,
  alerts: null,
  labels: {},
};

/** A filter with its names turned into what they stand for now. */
export interface ResolvedFilter {
  filter: ActionFilter;
  /** The days of `filter.period`; `null` for whenever. */
  range: DayRange | null;
  /** The actions of `filter.alerts`; `null` when it names none. */
  ids: ReadonlySet<string> | null;
  /** The account's zone: the days of moments are told by it. */
  timeZone: string;
}

/** Whether a filter lets everything through. */
export function isEverything(filter: ActionFilter): boolean {
  return countParts(filter) === 0;
}

/** How many things the filter asks for. */
export function countParts(filter: ActionFilter): number {
  const { text, states, programIds, currencies, period, changedSince, alerts, labels } = filter;
  const chosen = [
    text.trim() !== '',
    states.length > 0,
    programIds.length > 0,
    currencies.length > 0,
    period !== null,
    filter.payoutFrom !== null || filter.payoutTo !== null,
    changedSince !== null,
    alerts !== null,
  ];
  return chosen.filter(Boolean).length + Object.keys(labels).length;
}
