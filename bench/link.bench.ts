import { measureLinks } from './support/measure-link.ts';

export const name = 'link';
export const goal =
  'from click to clipboard at most 30 ms more than the bare request, and at most 30 ms in all from the history';

const ROUNDS = 50;
const MOST_MS = 30;

/** The greater of the two: what we add to the request, and the whole of a link that is known. Control: the request alone. */
export async function run() {
  const { fresh, again, bare } = await measureLinks(ROUNDS);
  const value = Number(Math.max(fresh - bare, again).toFixed(1));
  return { value, unit: 'ms', control: bare, ratio: Number((bare / value).toFixed(2)), ok: value < MOST_MS };
}
