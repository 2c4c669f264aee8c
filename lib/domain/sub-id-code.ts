/** Letters and digits that nobody mistakes for one another. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';
const LENGTH = 8;

/**
 * A short code for one link: 31⁸ of them, so that two of a hundred thousand links meet with a chance of less
 * than one in a hundred. `random` gives whole numbers in [0, below).
 */
export function createCode(random: (below: number) => number): string {
  return Array.from({ length: LENGTH }, () => ALPHABET[random(ALPHABET.length)]).join('');
}
