import { type Columns, fromDayNumber, STATES } from './columns';
import { numberAt } from './columns-number';
import { codeAt, listValues } from './columns-text';
import type { Day } from './day';
import type { ProgramId } from './id';
import type { Decimal } from './money';
import { addUnits, createUnitSum, totalOf, type UnitSum } from './unit-sum';

/** Where money stands on its way: not certain, certain, on impact.com's balance. */
export type PaymentStage = 'pending' | 'approved' | 'cleared';

/** Money of one program, currency and stage by its day. */
export interface PaymentLine {
  programId: ProgramId;
  currency: string;
  stage: PaymentStage;
  /** Of `cleared` the day it cleared; of the others the day it locks or locked, `null` when there is none. */
  on: Day | null;
  count: number;
  payout: Decimal;
}

/** How many days passed from lock to clearing, and how often. */
export type ClearingDelays = ReadonlyMap<number, number>;

export interface PaymentFacts {
  lines: PaymentLine[];
  delays: ReadonlyMap<ProgramId, ClearingDelays>;
  /** As impact.com wrote it with an action. */
  names: ReadonlyMap<ProgramId, string>;
}

export interface PaymentCounter {
  visit(columns: Columns): void;
  result(): PaymentFacts;
}

interface Group {
  line: Omit<PaymentLine, 'count' | 'payout'>;
  count: number;
  payout: UnitSum;
}

/** Finds where the money of actions stands. `dayOf` gives the account's own day of a moment in seconds. */
export function createPaymentCounter(dayOf: (seconds: number) => Day): PaymentCounter {
  const groups = new Map<string, Group>();
  const delays = new Map<ProgramId, Map<number, number>>();
  const names = new Map<ProgramId, string>();
  return {
    visit(columns) {
      const programs = listValues(columns.programIds) as ProgramId[];
      const given = listValues(columns.programNames);
      const currencies = listValues(columns.currencies);
      for (let row = 0; row < columns.count; row += 1) {
        const programId = programs[codeAt(columns.programIds, row)];
        const standing = standingAt(columns, row, dayOf);
        if (programId === undefined || standing === null) continue;
        const currency = currencies[codeAt(columns.currencies, row)] ?? '';
        const group = groupOf(groups, { programId, currency, stage: standing.stage, on: standing.on });
        group.count += 1;
        addUnits(group.payout, columns.payouts, row);
        if (standing.delay !== null) note(delays, programId, standing.delay);
        if (!names.has(programId)) names.set(programId, given[codeAt(columns.programNames, row)] ?? '');
      }
    },
    result: () => ({
      lines: [...groups.values()].map(({ line, count, payout }) => ({
        ...line,
        count,
        payout: totalOf(payout),
      })),
      delays,
      names,
    }),
  };
}

interface Standing {
  stage: PaymentStage;
  on: Day | null;
  /** Days from lock to clearing, where both are known. */
  delay: number | null;
}

const DAY_SECONDS = 86_400;

/** Reversed money goes nowhere, and a state we do not know is no money anyone can count on. */
function standingAt(columns: Columns, row: number, dayOf: (seconds: number) => Day): Standing | null {
  const state = STATES[numberAt(columns.states, row)];
  const lockNumber = numberAt(columns.lockingDays, row);
  const on = fromDayNumber(lockNumber);
  if (state === 'pending') return { stage: 'pending', on, delay: null };
  if (state !== 'approved') return null;
  const clearedSeconds = numberAt(columns.clearedSeconds, row);
  if (clearedSeconds === 0) return { stage: 'approved', on, delay: null };
  const clearedOn = dayOf(clearedSeconds);
  return { stage: 'cleared', on: clearedOn, delay: delayFrom(lockNumber, clearedOn) };
}

/** A lock that was moved behind the clearing says nothing of how long it takes, but that it is quick. */
function delayFrom(lockNumber: number, clearedOn: Day): number | null {
  if (lockNumber === 0) return null;
  return Math.max(0, Date.parse(clearedOn) / 1_000 / DAY_SECONDS - lockNumber);
}

function groupOf(groups: Map<string, Group>, line: Group['line']): Group {
  const key = `${line.stage} ${line.on} ${line.currency} ${line.programId}`;
  const group = groups.get(key) ?? { line, count: 0, payout: createUnitSum() };
  groups.set(key, group);
  return group;
}

function note(delays: Map<ProgramId, Map<number, number>>, programId: ProgramId, days: number): void {
  const own = delays.get(programId) ?? new Map<number, number>();
  delays.set(programId, own);
  own.set(days, (own.get(days) ?? 0) + 1);
}
