import { EVERY_DAY, scanColumns } from '@/lib/db/column-days';
import type { Account } from '@/lib/domain/account';
import { type Day, dayAt } from '@/lib/domain/day';
import { type ClearingLine, expectClearing } from '@/lib/domain/forecast-clearing';
import type { ProgramId } from '@/lib/domain/id';
import { createPaymentCounter, type PaymentFacts } from '@/lib/domain/payments';

export interface Payments {
  today: Day;
  /** Orders before this day are still to be read; `null` when all have been. */
  readBackTo: Day | null;
  lines: readonly ClearingLine[];
  delays: PaymentFacts['delays'];
  names: ReadonlyMap<ProgramId, string>;
}

/** Where the money of every action stands, over the whole history. */
export async function readPayments(account: Account, today: Day, readBackTo: Day | null): Promise<Payments> {
  const counter = createPaymentCounter(toDayOf(account.timeZone));
  await scanColumns(account.id, EVERY_DAY, (days) => {
    for (const record of days) counter.visit(record);
    return true;
  });
  const facts = counter.result();
  return { today, readBackTo, lines: expectClearing(facts, today), delays: facts.delays, names: facts.names };
}

/** Money clears in batches, so the same moments come again and again. */
function toDayOf(timeZone: string): (seconds: number) => Day {
  const days = new Map<number, Day>();
  return (seconds) => {
    const day = days.get(seconds) ?? dayAt(seconds * 1_000, timeZone);
    days.set(seconds, day);
    return day;
  };
}
