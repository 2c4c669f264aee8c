import type { Account } from '@/lib/domain/account';
import { type AccountId, toAccountId } from '@/lib/domain/id';
import type { Period } from '@/lib/domain/period';
import type { PopupQueries } from '@/lib/queries/popup';
import { recall, remember } from '@/lib/ui/use-remembered';
import { ACCOUNT_KEPT_AS, FIRST_PERIOD, findChosen, isPeriod, PERIOD_KEPT_AS } from './choices';
import { readFirstSnapshot, type Snapshot } from './read-snapshot';

/** What the popup draws at first. */
export interface Opening {
  accounts: Account[];
  /** Of the account of last time; nothing where there is no account. */
  snapshot: Snapshot | undefined;
}

/**
 * Reads the first picture before anything is drawn, so that the first paint holds real numbers and none is thrown
 * away. The account of last time is read at once, without waiting for the list of accounts.
 */
export async function readOpening(queries: PopupQueries): Promise<Opening> {
  const kept = recall(ACCOUNT_KEPT_AS) ?? '';
  const period = rememberedPeriod();
  const early = kept === '' ? undefined : start(queries, toAccountId(kept), period);
  const accounts = await queries.accounts();
  const chosen = findChosen(accounts, kept);
  if (!chosen) return { accounts, snapshot: undefined };
  // Next time it need not wait for the list.
  if (chosen.id !== kept) remember(ACCOUNT_KEPT_AS, chosen.id);
  const snapshot = chosen.id === kept ? await early : await readFirstSnapshot(queries, chosen.id, period);
  return { accounts, snapshot };
}

/** Nobody may come to await it: then a failure of it is nobody's. */
function start(queries: PopupQueries, accountId: AccountId, period: Period): Promise<Snapshot> {
  const reading = readFirstSnapshot(queries, accountId, period);
  reading.catch(() => undefined);
  return reading;
}

function rememberedPeriod(): Period {
  const kept = recall(PERIOD_KEPT_AS);
  return kept !== null && isPeriod(kept) ? kept : FIRST_PERIOD;
}

/** How long an empty popup may stand before its places are drawn without their numbers. */
const PATIENCE_MS = 150;

/** The first picture; nothing when it takes too long or cannot be read, which the popup then finds out by itself. */
export async function awaitOpening(queries: PopupQueries): Promise<Opening | undefined> {
  const tooLong = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS, undefined));
  return Promise.race([readOpening(queries).catch(() => undefined), tooLong]);
}
