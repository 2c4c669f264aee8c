/** True totals, summed from the store itself in exact whole numbers. */

import type { ActionStore } from './action-store.ts';
import { toDay } from './calendar.ts';
import type { Clicks } from './clicks.ts';
import { at, STATES } from './columns.ts';
import { toDecimal } from './money.ts';
import type { ProgramModel } from './programs.ts';
import type { Ledger, LedgerLine } from './types.ts';
import type { Seconds } from './zone.ts';

export interface LedgerSource {
  store: ActionStore;
  clicks: Clicks;
  programs: readonly ProgramModel[];
}

/** Local days, both included. */
export interface DayRange {
  from: number;
  to: number;
}

interface Sum {
  dayNumber: number;
  program: number;
  stateCode: number;
  count: number;
  payout: bigint;
  intendedPayout: bigint;
  amount: bigint;
}

const STATE_ROOM = 4;
const PROGRAM_ROOM = 65_536;

export function sumActions({ store, programs }: LedgerSource, range: DayRange): LedgerLine[] {
  const { columns } = store;
  const sums = new Map<number, Sum>();
  for (let index = 0; index < columns.length; index += 1) {
    const dayNumber = at(columns.dayNumber, index);
    const stateCode = at(columns.state, index);
    if (stateCode === 0 || dayNumber < range.from || dayNumber > range.to) continue;
    const program = at(columns.program, index);
    const sum = sumOf(sums, dayNumber, program, stateCode);
    sum.count += 1;
    sum.payout += BigInt(at(columns.payout, index));
    sum.intendedPayout += BigInt(at(columns.firstPayout, index));
    sum.amount += BigInt(at(columns.amount, index));
  }
  return [...sums.entries()].sort(([a], [b]) => a - b).map(([, sum]) => toLine(sum, programs));
}

function sumOf(sums: Map<number, Sum>, dayNumber: number, program: number, stateCode: number): Sum {
  const key = (dayNumber * PROGRAM_ROOM + program) * STATE_ROOM + stateCode;
  const known = sums.get(key);
  if (known) return known;
  const sum = { dayNumber, program, stateCode, count: 0, payout: 0n, intendedPayout: 0n, amount: 0n };
  sums.set(key, sum);
  return sum;
}

function toLine(sum: Sum, programs: readonly ProgramModel[]): LedgerLine {
  const program = programs[sum.program]?.program;
  const state = STATES[sum.stateCode - 1];
  if (!program || !state) throw new RangeError('A sum of no program or state');
  return {
    day: toDay(sum.dayNumber),
    programId: program.id,
    currency: program.currency,
    state,
    count: sum.count,
    payout: toDecimal(sum.payout, program.currency),
    intendedPayout: toDecimal(sum.intendedPayout, program.currency),
    saleAmount: toDecimal(sum.amount, program.currency),
  };
}

export function sumClicks({ clicks }: LedgerSource, range: DayRange, now: Seconds): Ledger['clicks'] {
  const lines: Ledger['clicks'] = [];
  for (let dayNumber = range.from; dayNumber <= range.to; dayNumber += 1) {
    for (const [programId, count] of clicks.counts(dayNumber, now)) {
      lines.push({ day: toDay(dayNumber), programId, clicks: count });
    }
  }
  return lines;
}
