import { inChromium } from './in-chromium.ts';

export const name = 'commit';
export const goal =
  '20,000 actions over three years committed as days at least 2.5 times as fast as rows with the same totals and the indexes the same lists need';

const ACTIONS = 20_000;
const LEAST_RATIO = 2.5;
const ROUNDS = 3;

/** Milliseconds for the whole of it, days, totals, places and cursors included; the best of three rounds each. */
export async function run() {
  const times: { daysMs: number; rowsMs: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    times.push(await inChromium('commit.ts', `measureCommit(${ACTIONS})`));
  }
  const value = Math.round(Math.min(...times.map(({ daysMs }) => daysMs)));
  const control = Math.round(Math.min(...times.map(({ rowsMs }) => rowsMs)));
  const ratio = Number((control / value).toFixed(2));
  return { value, unit: 'ms', control, ratio, ok: ratio >= LEAST_RATIO };
}
