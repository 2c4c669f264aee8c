/** impact.com cuts longer values off (contract §16.2). */
export const MAX_LABEL_LENGTH = 255;

/** What had to be changed so that a label is what impact.com recommends: no blanks, ≤ 255, nobody's data. */
export type LabelChange = 'blanks' | 'characters' | 'personal-data' | 'shortened';

export interface CleanLabel {
  value: string;
  changes: LabelChange[];
}

/** A label as it may be sent. */
export function cleanLabel(text: string): CleanLabel {
  const changes: LabelChange[] = [];
  const step = (change: LabelChange, before: string, after: string): string => {
    if (after !== before) changes.push(change);
    return after;
  };
  const trimmed = text.normalize('NFC').trim();
  const anonymous = step('personal-data', trimmed, trimmed.replace(PERSONAL, '').trim());
  const joined = step('blanks', anonymous, anonymous.replace(/\s+/gu, '-'));
  const plain = step('characters', joined, joined.replace(UNFIT, '-'));
  const tidy = plain.replace(/-{2,}/g, '-').replace(/^-+|-+$/g, '');
  return { value: step('shortened', tidy, cut(tidy)), changes };
}

/** Mail addresses, and long runs of digits with separators that may be a telephone number. */
const PERSONAL = /[\p{L}\p{N}._%+-]+(?:@|%40)[\p{L}\p{N}.-]+|\+\d[\d ().-]{7,}\d/gu;

/** What has a meaning in an address, cannot be seen, or turns the direction of what follows. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}&?#%"'<>\\^`{|}=+;,@$[\]]+/gu;

/** Never through a pair of surrogates. */
function cut(text: string): string {
  return text.length <= MAX_LABEL_LENGTH
    ? text
    : text.slice(0, MAX_LABEL_LENGTH).replace(/[\ud800-\udbff]$/, '');
}
