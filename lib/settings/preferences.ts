import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { DEFAULT_PERIOD_MINUTES, MIN_PERIOD_MINUTES } from '@/lib/domain/schedule';
import { HISTORY_YEARS } from '@/lib/domain/sync-plan';

/** What the user decides about updating. */
export interface Preferences {
  /** How often accounts are read, 1 to 1,440. */
  periodMinutes: number;
  /** How many years of orders are kept on this device, 1 to 3. */
  historyYears: number;
}

export const DEFAULT_PREFERENCES: Preferences = {
  periodMinutes: DEFAULT_PERIOD_MINUTES,
  historyYears: HISTORY_YEARS,
};

/** Every value by itself, so that one that is no good (an older version's, a damaged one) costs only itself. */
export const preferencesSchema = z.object({
  periodMinutes: z.catch(
    z.int().check(z.minimum(MIN_PERIOD_MINUTES), z.maximum(1_440)),
    DEFAULT_PREFERENCES.periodMinutes,
  ),
  historyYears: z.catch(
    z.int().check(z.minimum(1), z.maximum(HISTORY_YEARS)),
    DEFAULT_PREFERENCES.historyYears,
  ),
});

const item = storage.defineItem<unknown>('local:preferences', { fallback: DEFAULT_PREFERENCES });

export async function readPreferences(): Promise<Preferences> {
  const parsed = z.safeParse(preferencesSchema, await item.getValue());
  return parsed.success ? parsed.data : DEFAULT_PREFERENCES;
}

export function savePreferences(preferences: Preferences): Promise<void> {
  return item.setValue(preferences);
}
