import { scanColumns } from '@/lib/db/column-days';
import { toDatabaseError } from '@/lib/db/database-error';
import { readBulk, readBulks } from '@/lib/db/links/bulks';
import { isWaiting, readIntents } from '@/lib/db/links/intents';
import { readLabelClicks } from '@/lib/db/links/label-clicks';
import { readLink, readLinks } from '@/lib/db/links/links';
import { type PlanWorld, planLink } from '@/lib/db/links/plan-link';
import type { LabelClickRecord } from '@/lib/db/links/schema';
import { readProgress } from '@/lib/db/progress';
import type { Action } from '@/lib/domain/action';
import { addDays, countDays, type Day, type DayRange, dayAt, toMilliseconds } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';
import type { Link, LinkId } from '@/lib/domain/link';
import { labelledRows } from '@/lib/domain/link-columns';
import type { LinkEarnings } from '@/lib/domain/link-earnings';
import { filterLinks } from '@/lib/domain/link-filter';
import { createLinkFinder, createLinkLedger } from '@/lib/domain/link-join';
import type { LinkOrder, LinkPlan } from '@/lib/domain/link-order';
import { type Clock, systemClock } from '@/lib/platform/clock';
import { readAccounts } from '@/lib/settings/accounts';
import { linkSettings } from '@/lib/settings/links';
import type { LinkQueries } from './links';

/** What pages may ask about links, over this device's databases. */
export function createLinkQueries(clock: Clock = systemClock): LinkQueries {
  return {
    linkPlan: (order) => guarded(async () => (await planLink(order, await readWorld(clock))).plan),
    linkPlans: (orders) => guarded(() => planAll(clock, orders)),
    links: (filter) => guarded(async () => filterLinks(await readLinks(filter.accountId), filter)),
    link: (accountId, linkId) => guarded(() => readLink(accountId, linkId)),
    linkEarnings: (accountId, linkIds) => guarded(() => earnings(clock, accountId, linkIds)),
    linksOfAction: (accountId, action) => guarded(() => linksOf(clock, accountId, action)),
    unclearLinks: (accountId) =>
      guarded(async () => {
        const intents = await readIntents(accountId);
        return intents.filter((intent) => !isWaiting(intent, clock.now()));
      }),
    bulk: (bulkId) => guarded(() => readBulk(bulkId)),
    bulks: () => guarded(readBulks),
  };
}

async function planAll(clock: Clock, orders: readonly LinkOrder[]): Promise<LinkPlan[]> {
  const world = await readWorld(clock);
  const plans: LinkPlan[] = [];
  for (const order of orders) plans.push((await planLink(order, world)).plan);
  return plans;
}

async function readWorld(clock: Clock): Promise<PlanWorld> {
  const [accounts, settings] = await Promise.all([readAccounts(), linkSettings.read()]);
  return { accounts, settings, nowMs: clock.now(), online: navigator.onLine !== false };
}

async function linksOf(clock: Clock, accountId: AccountId, action: Action): Promise<Link[]> {
  const [links, dayOf] = await Promise.all([readLinks(accountId), readDayOf(clock, accountId)]);
  const ids = createLinkFinder(links).find(action.programId, action);
  return links.filter((link) => ids.includes(link.id) && dayOf(link) <= action.day);
}

/** One walk over the days since the first of the links was made. */
async function earnings(
  clock: Clock,
  accountId: AccountId,
  linkIds: readonly LinkId[] | undefined,
): Promise<LinkEarnings[]> {
  const links = await readLinks(accountId);
  const asked = linkIds ? links.filter(({ id }) => linkIds.includes(id)) : links;
  const oldest = asked.at(-1);
  if (!oldest) return [];
  const dayOf = await readDayOf(clock, accountId);
  const today = dayOf(null);
  const finder = createLinkFinder(links);
  const ledger = createLinkLedger(links, finder, dayOf);
  const range: DayRange = { from: dayOf(oldest), to: addDays(today, 1) };
  const programIds = new Set<string>(links.map(({ programId }) => programId));
  await scanColumns(accountId, range, (days) => {
    for (const record of days)
      for (const row of labelledRows(record.day, record, programIds)) ledger.add(row);
    return true;
  });
  const clickDays = await readLabelClicks(accountId, range);
  for (const { day, rows } of clickDays) for (const row of rows) ledger.addClicks(day, row);
  const byId = new Map(asked.map((link) => [link.id, link]));
  const inOrder = linkIds ? linkIds.flatMap((id) => byId.get(id) ?? []) : asked;
  return inOrder.map((link) => ledger.earningsOf(link, countKnown(clickDays, dayOf(link), today)));
}

/** Clicks before a link was made cannot be its own, so its days begin with the day it was made. */
function countKnown(days: readonly LabelClickRecord[], from: Day, today: Day): LinkEarnings['clickDays'] {
  const known = days.filter(
    ({ day, complete, readAt }) => day >= from && readAt !== null && (complete || day === today),
  ).length;
  return { known, all: countDays({ from, to: today }) };
}

/** The account's day a link was made on, or (`null`) it is now, by impact.com's clock. */
async function readDayOf(clock: Clock, accountId: AccountId): Promise<(link: Link | null) => Day> {
  const [accounts, progress] = await Promise.all([readAccounts(), readProgress(accountId)]);
  const timeZone = accounts.find(({ id }) => id === accountId)?.timeZone ?? 'UTC';
  const offsetMs = progress?.clockOffsetMs ?? 0;
  return (link) => dayAt((link ? toMilliseconds(link.madeAt) : clock.now()) + offsetMs, timeZone);
}

async function guarded<Value>(read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    throw toDatabaseError(error);
  }
}
