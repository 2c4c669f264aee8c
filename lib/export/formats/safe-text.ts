const NUMBER = /^-?\d+(\.\d+)?$/;

/** What spreadsheets take for the beginning of a formula, in full width too. */
const FORMULA_START = '=+\\-@＝＋－＠';

/** What would run where a cell begins: a formula, also behind quotes, or a sign that some programs skip. */
const DANGEROUS_START = new RegExp(`^(?=[\\t\\r\\n\\0]|["']*[${FORMULA_START}])`, 'u');

/** The same where a cell begins for a program that was told another separator, or loses count of the quotes for it. */
const DANGEROUS_INSIDE = new RegExp(`([\\t\\r\\n\\0;,|])(?=["']*[${FORMULA_START}])`, 'gu');

/**
 * Text that no spreadsheet runs as a formula: an apostrophe stands before what would begin one (ASVS 1.2.10).
 * What is a number stays a number.
 */
export function toSafeText(text: string): string {
  if (NUMBER.test(text)) return text;
  return text.replace(DANGEROUS_INSIDE, "$1'").replace(DANGEROUS_START, "'");
}
