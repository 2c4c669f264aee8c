import { ZERO } from '@/lib/domain/money';
import type { CurrencyFigures } from '@/lib/domain/overview';

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
