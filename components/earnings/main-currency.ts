import { ZERO } from '@/lib/domain/money';
import type { CurrencyFigures } from '@/lib/domain/overview';
import { formatAmount, formatMoney } from '../format/money';
import { STATES } from './state-names';

/** The currencies to draw, the prominent one first; an empty period shows zero in the account's own. */
export function currenciesToShow(
  currencies: readonly CurrencyFigures[],
  accountCurrency: string,
): [CurrencyFigures, ...CurrencyFigures[]] {
  const [main, ...others] = currencies;
  return [main ?? noFigures(accountCurrency), ...others];
}

function noFigures(currency: string): CurrencyFigures {
  const none = () => ({ count: 0, payout: ZERO });
  return {
    currency,
    payout: ZERO,
    saleAmount: ZERO,
    byState: { approved: none(), pending: none(), reversed: none(), other: none() },
  };
}

/** From this many currencies on, a line for each is read more easily than figures below each other. */
const TABLE_FROM = 3;
/** Characters that its cells hold: a payout with its currency, and a sum without. */
const PAYOUT_CELL = 14;
const SUM_CELL = 11;
/** The same where sums have a line of their own below their payout. */
const WIDE_SUM_CELL = 16;

export type TableLayout = 'lines' | 'pairs';

/** Each currency in a line, or in two where that is too narrow; `undefined` where no table helps. */
export function tableLayout(currencies: readonly CurrencyFigures[]): TableLayout | undefined {
  if (currencies.length < TABLE_FROM) return undefined;
  const payout = Math.max(...currencies.map((one) => formatMoney(one.payout, one.currency).length));
  const sum = Math.max(...currencies.flatMap(sumLengths));
  if (payout <= PAYOUT_CELL && sum <= SUM_CELL) return 'lines';
  return sum <= WIDE_SUM_CELL ? 'pairs' : undefined;
}

function sumLengths({ currency, byState }: CurrencyFigures): number[] {
  return STATES.map((state) => formatAmount(byState[state].payout, currency).length);
}

/** How the large figure is set: longer ones smaller, so that none is cut. */
export function headlineSize(text: string): 'roomy' | 'long' | 'very-long' {
  if (text.length <= 12) return 'roomy';
  return text.length <= 15 ? 'long' : 'very-long';
}

/** Three figures side by side when they fit, smaller when that helps, else one below the other. */
export function columnsLayout(texts: readonly string[]): 'columns' | 'columns-long' | 'rows' {
  const longest = Math.max(...texts.map((text) => text.length));
  if (longest <= 11) return 'columns';
  return longest <= 13 ? 'columns-long' : 'rows';
}
