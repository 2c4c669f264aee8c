import * as z from 'zod/mini';
import { DEFAULT_PERIOD_MINUTES, MIN_PERIOD_MINUTES } from '@/lib/domain/schedule';
import { HISTORY_YEARS } from '@/lib/domain/sync-plan';
import { defineSection } from './section';

/** What the user decides about updating. */
export interface UpdateSettings {
  /** How often accounts are read, 1 to 1,440. */
  periodMinutes: number;
  /** How many years of orders are kept on this device, 1 to 3. */
  historyYears: number;
}

export const updateSettings = defineSection<UpdateSettings>(
  'updates',
  {
    periodMinutes: z.int().check(z.minimum(MIN_PERIOD_MINUTES), z.maximum(1_440)),
    historyYears: z.int().check(z.minimum(1), z.maximum(HISTORY_YEARS)),
  },
  { periodMinutes: DEFAULT_PERIOD_MINUTES, historyYears: HISTORY_YEARS },
);
