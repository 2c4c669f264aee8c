import { DEFAULT_PERIOD_MINUTES, HISTORY_YEARS, MIN_PERIOD_MINUTES } from '@/lib/domain/schedule';
import { wholeBetween } from './checks';
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
    periodMinutes: wholeBetween(MIN_PERIOD_MINUTES, 1_440),
    historyYears: wholeBetween(1, HISTORY_YEARS),
  },
  { periodMinutes: DEFAULT_PERIOD_MINUTES, historyYears: HISTORY_YEARS },
);
