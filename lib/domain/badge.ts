import { shortCount, shortMoney } from './badge-text';
import type { CurrencyPayout } from './comparison';
import { isZeroDecimal, sumDecimals } from './money';

/** What the number on the icon can mean. */
export const BADGE_FIGURES = ['approvals', 'payout-today', 'actions-today', 'pending', 'nothing'] as const;

export type BadgeFigure = (typeof BADGE_FIGURES)[number];

export interface BadgeSettings {
  shows: BadgeFigure;
}

export const BADGE_DEFAULTS: BadgeSettings = { shows: 'approvals' };

/** What of one account the icon can show. */
export interface BadgeAccount {
  /** Approvals nobody has looked at. */
  unseen: number;
  /** By currency, the account's own first. */
  payoutToday: readonly CurrencyPayout[];
  actionsToday: number;
  pending: number;
  /** `user`: only they can mend it. `passing`: offline, limited, or older than three periods. */
  trouble: 'user' | 'passing' | null;
}

export interface BadgeInput {
  shows: BadgeFigure;
  paused: boolean;
  accounts: readonly BadgeAccount[];
  locale: string;
}

export interface Badge {
  /** At most four characters; "" for no badge. */
  text: string;
  /** Which of the colours it has. */
  tone: 'figure' | 'attention' | 'paused' | 'passing';
}

const PAUSED = 'II';
const ATTENTION = '!';
const PASSING = '…';
const MOST = 4;

/** What the icon shows of all accounts together; one that needs its user never hides another's number. */
export function deriveBadge(input: BadgeInput): Badge {
  const text = toFigure(input);
  const troubles = new Set(input.accounts.map(({ trouble }) => trouble));
  if (input.paused) return { text: PAUSED, tone: 'paused' };
  if (troubles.has('user')) return { text: text || ATTENTION, tone: 'attention' };
  if (troubles.has('passing')) return { text: text || toMark(input.shows), tone: 'passing' };
  return { text, tone: 'figure' };
}

/** Who wants nothing to be shown is not shown what mends itself either. */
function toMark(shows: BadgeFigure): string {
  return shows === 'nothing' ? '' : PASSING;
}

function toFigure({ shows, accounts, locale }: BadgeInput): string {
  switch (shows) {
    case 'approvals':
      return toCount(
        accounts.map(({ unseen }) => unseen),
        locale,
      );
    case 'actions-today':
      return toCount(
        accounts.map(({ actionsToday }) => actionsToday),
        locale,
      );
    case 'pending':
      return toCount(
        accounts.map(({ pending }) => pending),
        locale,
      );
    case 'payout-today':
      return toPayout(
        accounts.flatMap(({ payoutToday }) => payoutToday),
        locale,
      );
    case 'nothing':
      return '';
  }
}

/** Nothing to count is nothing to show. */
function toCount(counts: readonly number[], locale: string): string {
  const count = counts.reduce((sum, one) => sum + one, 0);
  return count === 0 ? '' : shortCount(count, locale);
}

/** The first currency that earned anything, with a plus when others did, too: currencies are never added. */
function toPayout(payouts: readonly CurrencyPayout[], locale: string): string {
  const [first, ...others] = sumByCurrency(payouts).filter(({ payout }) => !isZeroDecimal(payout));
  if (!first) return '';
  const text = shortMoney(first.payout, first.currency, locale);
  return others.length > 0 && text.length < MOST ? `${text}+` : text;
}

/** In the order the currencies come first. */
export function sumByCurrency(payouts: readonly CurrencyPayout[]): CurrencyPayout[] {
  return [...Map.groupBy(payouts, ({ currency }) => currency)].map(([currency, some]) => ({
    currency,
    payout: sumDecimals(some.map(({ payout }) => payout)),
  }));
}
