/** How busy a day is: a weekly rhythm, a season, growth over the history and some weather. */

import { monthOf, weekdayOf } from './calendar.ts';
import { createStreams } from './random.ts';
import { FIRST_ACTIONS_PER_DAY, type Scenario } from './scenarios.ts';

/** Percent of a middling day, Sunday first. */
const WEEK = [118, 92, 88, 90, 95, 104, 121] as const;
/** Percent of a middling month, January first. */
const YEAR = [92, 85, 90, 95, 100, 98, 94, 92, 96, 104, 140, 132] as const;

export interface Rhythm {
  /** Orders placed on a local day. */
  actionsOn(dayNumber: number): number;
  /** Clicks of a program on a local day; `share` is the program's part of the day, 0 to 1. */
  clicksOn(dayNumber: number, program: number, share: number): number;
}

export function createRhythm(seed: number, scenario: Scenario, today: number): Rhythm {
  const started = today - scenario.historyDays;
  const weather = createStreams(seed, 'weather');
  const clickNoise = createStreams(seed, 'click-count');
  const busyness = (dayNumber: number) => {
    const grown = 0.6 + (0.8 * (dayNumber - started)) / Math.max(1, scenario.historyDays || 365);
    const week = WEEK[weekdayOf(dayNumber)] ?? 100;
    const season = YEAR[monthOf(dayNumber)] ?? 100;
    const luck = 85 + weather(dayNumber).below(31);
    return (Math.min(grown, 2) * week * season * luck) / 1_000_000;
  };
  const perUnit = unitOf(scenario, started, busyness);
  return {
    actionsOn(dayNumber) {
      if (dayNumber < started || (dayNumber === today && scenario.actions === 0)) return 0;
      return rounded(busyness(dayNumber) * perUnit, weather(dayNumber, 1).fraction());
    },
    clicksOn(dayNumber, program, share) {
      if (dayNumber < started) return 0;
      const expected = busyness(dayNumber) * scenario.clicksPerDay * share;
      return rounded(expected, clickNoise(dayNumber, program).fraction());
    },
  };
}

/** Actions per unit of busyness, such that the history holds the scenario's number. */
function unitOf(scenario: Scenario, started: number, busyness: (dayNumber: number) => number): number {
  if (scenario.actions === 0) return FIRST_ACTIONS_PER_DAY;
  let units = 0;
  for (let day = started; day < started + scenario.historyDays; day += 1) units += busyness(day);
  return scenario.actions / units;
}

/** Rounds up or down so that the mean stays: the counts of a long run add up to what was expected. */
function rounded(expected: number, luck: number): number {
  return Math.floor(expected + luck);
}
