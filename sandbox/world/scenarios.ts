/** The four sizes of a world. */

import type { ScenarioName } from './types.ts';

export interface Scenario {
  programs: number;
  /** Local days of history before the day the clock starts on. */
  historyDays: number;
  /** Actions of the whole history, about. */
  actions: number;
  /** Clicks of a middling day. */
  clicksPerDay: number;
}

/** Three years, with a few days to spare: impact.com answers for no more (contract §9). */
const THREE_YEARS = 1_090;

export const SCENARIOS: Record<ScenarioName, Scenario> = {
  'first-day': { programs: 8, historyDays: 0, actions: 0, clicksPerDay: 9 },
  small: { programs: 6, historyDays: 425, actions: 285, clicksPerDay: 14 },
  typical: { programs: 40, historyDays: THREE_YEARS, actions: 20_200, clicksPerDay: 190 },
  agency: { programs: 250, historyDays: THREE_YEARS, actions: 1_003_000, clicksPerDay: 6_000 },
};

/** What a new partner earns a day once the first day is over. */
export const FIRST_ACTIONS_PER_DAY = 0.7;
