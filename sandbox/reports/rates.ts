import { toUnits } from '../wire/decimal.ts';
import type { Decimal } from '../world/types.ts';

/** Invented rates: ten-thousandths of a US dollar for one unit. Reports convert; actions never do. */
const DOLLARS: Readonly<Record<string, bigint>> = {
  USD: 10_000n,
  EUR: 11_000n,
  GBP: 12_500n,
  JPY: 65n,
  KWD: 32_500n,
  AUD: 6_500n,
};

/** An amount as ten-thousandths of the account's currency. Throws a RangeError for a currency without a rate. */
export function convert(amount: Decimal, from: string, to: string): bigint {
  if (from === to) return toUnits(amount);
  return (toUnits(amount) * rateOf(from)) / rateOf(to);
}

function rateOf(currency: string): bigint {
  const rate = DOLLARS[currency];
  if (rate === undefined) throw new RangeError(`No rate for ${currency}`);
  return rate;
}
