/** Click ids: 39 letters and digits (contract §12) that hide where in the world the click is. */

import { ALPHANUMERIC, type Random } from './random.ts';

export interface ClickPlace {
  dayNumber: number;
  program: number;
  /** Its number among the program's clicks of that day. */
  nth: number;
}

const BASE = ALPHANUMERIC.length;
const HEAD = 13;
const CODE = 8;
const TAIL = 18;
const PROGRAMS = 2 ** 10;
export const CLICKS_PER_PROGRAM_AND_DAY = 2 ** 14;

export function toClickId(place: ClickPlace, random: Random): string {
  const number = (place.dayNumber * PROGRAMS + place.program) * CLICKS_PER_PROGRAM_AND_DAY + place.nth;
  return `${random.text(HEAD, ALPHANUMERIC)}${encode(number)}${random.text(TAIL, ALPHANUMERIC)}`;
}

/** Where the click of that id would be; whether there is one must be looked up. */
export function toClickPlace(id: string): ClickPlace | undefined {
  if (!/^[A-Za-z0-9]{39}$/.test(id)) return undefined;
  const number = decode(id.slice(HEAD, HEAD + CODE));
  const day = Math.floor(number / CLICKS_PER_PROGRAM_AND_DAY);
  return {
    dayNumber: Math.floor(day / PROGRAMS),
    program: day % PROGRAMS,
    nth: number % CLICKS_PER_PROGRAM_AND_DAY,
  };
}

/** Lowest digit first, so that neighbours do not look alike. */
function encode(number: number): string {
  let rest = number;
  let text = '';
  for (let digit = 0; digit < CODE; digit += 1) {
    text += ALPHANUMERIC[rest % BASE];
    rest = Math.floor(rest / BASE);
  }
  return text;
}

function decode(text: string): number {
  return [...text].reduceRight((number, letter) => number * BASE + ALPHANUMERIC.indexOf(letter), 0);
}
