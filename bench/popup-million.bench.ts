import { launchPopup, median } from './support/popup-paint.ts';

export const name = 'popup-million';
export const goal =
  'real numbers painted at most 1.1 times as late with 1,000,000 stored actions as with 1,000 (median of 30)';

const ROUNDS = 30;
const MOST_RATIO = 1.1;

/** Two browsers side by side, their popups opened in turn. */
export async function run() {
  const [few, many] = [await launchPopup(1_000), await launchPopup(1_000_000)];
  const withFew: number[] = [];
  const withMany: number[] = [];
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      withFew.push(await few.paint('popup.html'));
      withMany.push(await many.paint('popup.html'));
    }
  } finally {
    await Promise.all([few.close(), many.close()]);
  }
  const value = Math.round(median(withMany));
  const control = Math.round(median(withFew));
  const ratio = Number((median(withMany) / median(withFew)).toFixed(2));
  return { value, unit: 'ms', control, ratio, ok: ratio <= MOST_RATIO };
}
