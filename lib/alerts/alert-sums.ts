import { i18n } from '#i18n';
import { displayLocale, isolate } from '@/components/format/locale';
import { formatCount, formatMoney } from '@/components/format/money';
import type { Alert } from '@/lib/domain/alert';
import {
  compareDecimals,
  type Decimal,
  isZeroDecimal,
  subtractDecimals,
  sumDecimals,
} from '@/lib/domain/money';

/** A notification has room for so many of each. */
const CURRENCIES_SHOWN = 3;
const BRANDS_SHOWN = 3;
const LONGEST_NAME = 40;

/** One sum per currency, `own` first, then by how many: currencies are never added together. */
export function writeSums(alerts: readonly Alert[], own: string): string {
  return joinSums(alerts, own, (some) => sumDecimals(some.map(({ payout }) => payout)), formatMoney);
}

/** By how much payouts rose or fell altogether; currencies in which nothing changed in the end are left out. */
export function writeDifferences(alerts: readonly Alert[], own: string): string {
  const changed = alerts.filter(({ payout, payoutBefore = payout }) => payout !== payoutBefore);
  return joinSums(changed, own, differenceOf, (amount, currency) =>
    compareDecimals(amount, '0' as Decimal) > 0
      ? `+${formatMoney(amount, currency)}`
      : formatMoney(amount, currency),
  );
}

function differenceOf(alerts: readonly Alert[]): Decimal {
  return sumDecimals(
    alerts.map(({ payout, payoutBefore = payout }) => subtractDecimals(payout, payoutBefore)),
  );
}

function joinSums(
  alerts: readonly Alert[],
  own: string,
  sum: (some: readonly Alert[]) => Decimal,
  write: (amount: Decimal, currency: string) => string,
): string {
  const groups = [...Map.groupBy(alerts, ({ currency }) => currency)]
    .sort(
      ([left, some], [right, others]) => rank(right, own) - rank(left, own) || others.length - some.length,
    )
    .map(([currency, some]) => ({ currency, amount: sum(some) }));
  const shown = groups.slice(0, CURRENCIES_SHOWN).map(({ currency, amount }) => write(amount, currency));
  const more = groups.length - shown.length;
  return joinWords(
    more > 0 ? [...shown, i18n.t('alerts.otherCurrencies', more, [formatCount(more)])] : shown,
  );
}

const rank = (currency: string, own: string) => (currency === own ? 1 : 0);

/**
 * The brands that brought most. Those with a payout in the account's own currency are compared by it, the
 * others by how many. A name is never put into a plural sentence: what it holds could be taken for its marks.
 */
export function writeBrands(alerts: readonly Alert[], own: string): string {
  const brands = [...Map.groupBy(alerts, ({ programName }) => programName)]
    .map(([name, some]) => ({ name, count: some.length, payout: payoutIn(own, some) }))
    .sort((left, right) => compareDecimals(right.payout, left.payout) || right.count - left.count);
  const most = brands.length === BRANDS_SHOWN + 1 ? BRANDS_SHOWN - 1 : BRANDS_SHOWN;
  const shown = brands.slice(0, most).map(({ name }) => writeName(name));
  const more = brands.length - shown.length;
  return joinWords(more > 0 ? [...shown, i18n.t('alerts.otherBrands', more, [formatCount(more)])] : shown);
}

function payoutIn(currency: string, alerts: readonly Alert[]): Decimal {
  return sumDecimals(alerts.filter((alert) => alert.currency === currency).map(({ payout }) => payout));
}

/** Cut between characters as people see them, and kept in its own direction. */
export function writeName(name: string): string {
  const characters = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment);
  const short =
    characters.length <= LONGEST_NAME ? name : `${characters.slice(0, LONGEST_NAME - 1).join('')}…`;
  return isolate(short);
}

/**
 * One alert per action, from what it was before the first change to what it is after the last. Those that
 * are again what they were are no news.
 */
export function mergeChanges(alerts: readonly Alert[]): Alert[] {
  return [...Map.groupBy(alerts, ({ actionId }) => actionId).values()].flatMap((changes) => {
    const inOrder = changes.toSorted((left, right) => (left.foundAt < right.foundAt ? -1 : 1));
    const [first] = inOrder;
    const last = inOrder.at(-1);
    if (!first || !last) return [];
    const payoutBefore = first.payoutBefore ?? first.payout;
    return isZeroDecimal(subtractDecimals(last.payout, payoutBefore)) ? [] : [{ ...last, payoutBefore }];
  });
}

export function joinWords(words: string[]): string {
  return new Intl.ListFormat(displayLocale(), { type: 'conjunction' }).format(words);
}
