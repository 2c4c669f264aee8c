const NUMBER = /^-?\d+(\.\d+)?$/;

/** What spreadsheets take for the beginning of a formula, in full width too. */
const FORMULA_START = '=+\\-@＝＋－＠';

/**
 * The beginning of a cell, here and wherever a spreadsheet that was told another separator (or loses count of
 * the quotes for it) would see one.
 */
const DANGEROUS = new RegExp(`(^|[\\t\\r\\n\\0;,|])(?=["']*[${FORMULA_START}])|^(?=[\\t\\r\\n\\0])`, 'gu');

/**
 * Text that no spreadsheet runs as a formula: an apostrophe stands before what would begin one (ASVS 1.2.10).
 * What is a number stays a number.
 */
export function toSafeText(text: string): string {
  return NUMBER.test(text) ? text : text.replace(DANGEROUS, "$1'");
}
