import { launchPopup, median } from './support/popup-paint.ts';

export const name = 'popup';
export const goal =
  'real numbers painted at most 1.3 times as late as a static page with the same markup and styles (median of 30)';

/** One browser is a few milliseconds quicker than another in all it does, so the rounds are spread over several. */
const BROWSERS = 3;
const ROUNDS = 10;
const MOST_RATIO = 1.3;

/** Both pages one after the other, thirty times in all, in browsers with a thousand stored actions. */
export async function run() {
  const popup: number[] = [];
  const still: number[] = [];
  for (let launch = 0; launch < BROWSERS; launch += 1) {
    const browser = await launchPopup(1_000);
    try {
      for (let round = 0; round < ROUNDS; round += 1) {
        popup.push(await browser.paint('popup.html'));
        still.push(await browser.paint('static.html'));
      }
    } finally {
      await browser.close();
    }
  }
  const value = Math.round(median(popup));
  const control = Math.round(median(still));
  const ratio = Number((median(popup) / median(still)).toFixed(2));
  return { value, unit: 'ms', control, ratio, ok: ratio <= MOST_RATIO };
}
