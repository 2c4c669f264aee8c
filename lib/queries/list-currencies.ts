import { walkDays } from '@/lib/db/walk-days';
import { ALL_DAYS } from '@/lib/domain/export-choice';
import type { AccountId } from '@/lib/domain/id';

/** Every currency these accounts have an action in, by its code. */
export async function listCurrencies(accountIds: readonly AccountId[]): Promise<string[]> {
  const found = new Set<string>();
  for (const accountId of accountIds) {
    for await (const days of walkDays('sumDays', accountId, ALL_DAYS, ({ lines }) => lines.length))
      for (const { lines } of days) for (const { currency } of lines) found.add(currency);
  }
  found.delete('');
  return [...found].sort();
}
