import { readClickDays } from '@/lib/db/click-days';
import { readProgress } from '@/lib/db/progress';
import { type DayRange, listDays } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';
import type { Progress } from '@/lib/domain/progress';
import type { World } from '../../sandbox/world/types.ts';
import { EVER, ledgerClicks, storedClicks } from './compare-ledger';

/** What the pages are shown of clicks, and what the world says of the same days. */
export interface ClickComparison {
  days: string[];
  stored: string[];
  ledger: string[];
}

export async function compareClicks(accountId: AccountId, world: World): Promise<ClickComparison> {
  const days = (await readClickDays(accountId, EVER)).map(({ day }) => day);
  return { days, stored: await storedClicks(accountId, EVER), ledger: ledgerClicks(world.ledger(), days) };
}

/** The days the account says it knows, one by one. */
export function listKnown(progress: Progress): string[] {
  return progress.clicksKnown.flatMap((range: DayRange) => listDays(range));
}

export async function progressOf(accountId: AccountId): Promise<Progress> {
  const progress = await readProgress(accountId);
  if (!progress) throw new Error('The account is gone');
  return progress;
}
