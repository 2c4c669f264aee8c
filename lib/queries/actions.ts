import { readAction, readActionItems } from '@/lib/db/action-items';
import { onChange } from '@/lib/db/changes';
import { EVERY_DAY } from '@/lib/db/column-days';
import { readProgress } from '@/lib/db/progress';
import type { Account } from '@/lib/domain/account';
import type { StoredAction } from '@/lib/domain/action';
import type { ActionFilter, ResolvedFilter } from '@/lib/domain/action-filter';
import { createMatcher, rangeToRead } from '@/lib/domain/action-filter-match';
import type { ActionItems } from '@/lib/domain/action-items';
import type { ActionListBuilder } from '@/lib/domain/action-list';
import { addYears, type Day } from '@/lib/domain/day';
import type { AccountId, ActionId } from '@/lib/domain/id';
import type { Link } from '@/lib/domain/link';
import { HISTORY_YEARS, rangeOf } from '@/lib/domain/performance-period';
import { type Clock, systemClock } from '@/lib/platform/clock';
import { readAlertBatch } from './alert-batch';
import { createColumnCache } from './column-cache';
import { todayOf } from './find-account';
import { guarded } from './guarded';
import { listCurrencies } from './list-currencies';

/** How far the account has been read: what a list can and cannot hold. */
export interface ActionsMoment {
  today: Day;
  /** The oldest day read; `null` before the first. */
  readBackTo: Day | null;
  /** The oldest day that will be read. */
  historyFrom: Day;
}

/** What the page of actions may ask. Rejects with a `DatabaseError` when the database cannot be read. */
export interface ActionQueries {
  actionsMoment(account: Account): Promise<ActionsMoment>;
  /**
   * Puts every action that fits into `builder`, the newest first, and awaits `onProgress` between days. Ends early,
   * without an error, when `signal` aborts.
   */
  listActions(account: Account, filter: ActionFilter, listing: Listing): Promise<void>;
  /** Every currency the account has an action in, by its code. */
  currencies(accountId: AccountId): Promise<string[]>;
  /** One action with everything seen of it; `undefined` when it is there no more. */
  action(accountId: AccountId, day: Day, id: ActionId): Promise<StoredAction | undefined>;
  /** The links it came by, as far as its labels tell, the newest first. */
  linksOfAction(accountId: AccountId, action: StoredAction): Promise<Link[]>;
  /** What was in its order; `undefined` before anybody asked impact.com. */
  actionItems(accountId: AccountId, id: ActionId): Promise<ActionItems | undefined>;
}

export interface Listing {
  builder: ActionListBuilder;
  onProgress: () => void | Promise<void>;
  signal: AbortSignal;
}

export function createActionQueries(clock: Clock = systemClock): ActionQueries {
  // Its listener is older than every page's own: what a sync wrote is stale before anyone reads again.
  const cache = createColumnCache(onChange);
  return {
    actionsMoment: (account) => guarded(() => readMoment(clock, account)),
    listActions: (account, filter, listing) =>
      guarded(async () => {
        const resolved = await resolveFilter(clock, account, filter);
        const match = createMatcher(resolved);
        const range = rangeToRead(resolved) ?? EVERY_DAY;
        await cache.scan(
          account.id,
          range,
          async (days) => {
            for (const columns of days) listing.builder.add(columns, match(columns, columns.day));
            await listing.onProgress();
            return !listing.signal.aborted;
          },
          listing.signal,
        );
      }),
    currencies: (accountId) => guarded(() => listCurrencies([accountId])),
    action: (accountId, day, id) => guarded(() => readAction(accountId, day, id)),
    linksOfAction: async (accountId, action) => {
      // Most visits open no action, so the code of links is fetched when one is opened.
      const { createLinkQueries } = await import('./create-link-queries');
      return createLinkQueries(clock).linksOfAction(accountId, action);
    },
    actionItems: (accountId, id) => guarded(() => readActionItems(accountId, id)),
  };
}

async function readMoment(clock: Clock, account: Account): Promise<ActionsMoment> {
  const progress = await readProgress(account.id);
  const today = todayOf(account, progress, clock.now());
  return {
    today,
    readBackTo: progress?.readBackTo ?? null,
    historyFrom: progress?.historyFrom ?? addYears(today, -HISTORY_YEARS),
  };
}

/** Turns a filter's names into what they stand for now, in one account: "last 30 days", a notification's actions. */
export async function resolveFilter(
  clock: Clock,
  account: Account,
  filter: ActionFilter,
): Promise<ResolvedFilter> {
  const { period, alerts } = filter;
  const moment = period && (await readMoment(clock, account));
  const batch = alerts === null ? null : await readAlertBatch(alerts);
  return {
    filter,
    range: period && moment ? rangeOf(period, moment.today, moment.historyFrom) : null,
    // A batch that nobody knows any more holds nothing, rather than everything.
    ids: alerts === null ? null : new Set<string>(batch?.accountId === account.id ? batch.actionIds : []),
    timeZone: account.timeZone,
  };
}
