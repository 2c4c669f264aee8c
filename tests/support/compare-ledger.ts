import { readEarningDays } from '@/lib/db/earning-days';
import { type DayRange, toDay } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';
import { sumDecimals, toDecimal, ZERO } from '@/lib/domain/money';
import type { Ledger } from '../../sandbox/world/types.ts';

/** One line of money, as text that two independent sides can be compared by. */
export type MoneyLine = string;

/** Every line the database holds for a range of days: `day program currency state count payout lost sale`. */
export async function storedLines(accountId: AccountId, range: DayRange): Promise<MoneyLine[]> {
  const days = await readEarningDays(accountId, range);
  return days
    .flatMap(({ day, lines }) =>
      lines.map((line) =>
        [
          day,
          line.programId,
          line.currency,
          line.state.toUpperCase(),
          line.count,
          plain(line.payout),
          plain(line.intendedPayout),
          plain(line.saleAmount),
        ].join(' '),
      ),
    )
    .sort();
}

export function ledgerLines(ledger: Ledger, { from, to }: DayRange): MoneyLine[] {
  return ledger.lines
    .filter(({ day }) => day >= from && day <= to)
    .map(({ day, programId, currency, state, count, payout, intendedPayout, saleAmount }) =>
      [day, programId, currency, state, count, plain(payout), plain(intendedPayout), plain(saleAmount)].join(
        ' ',
      ),
    )
    .sort();
}

export function ledgerClicks(ledger: Ledger, days: readonly string[]): string[] {
  return ledger.clicks
    .filter(({ day, clicks }) => days.includes(day) && clicks > 0)
    .map(({ day, programId, clicks }) => `${day} ${programId} ${clicks}`)
    .sort();
}

export const EVER: DayRange = { from: toDay('2000-01-01'), to: toDay('2099-12-31') };

/** "12.30", "12.3" and "12.300" are the same money. */
function plain(amount: string): string {
  const exact = sumDecimals([toDecimal(amount) ?? ZERO]);
  return exact.includes('.') ? exact.replace(/0+$/, '').replace(/\.$/, '') : exact;
}
