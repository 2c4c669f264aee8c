import { ZONES_BY_PLACE } from './zones-by-place';

/**
 * impact.com's wording, `(GMT -07:00) Pacific Time (US & Canada); Tijuana`, to an IANA zone by its place names.
 * Unknown names give the offset of the text (`-07:00`), which is right until the clocks change; nothing readable gives `UTC`.
 */
export function toTimeZone(wording: string): string {
  const text = wording.trim();
  if (isZoneName(text)) return text;
  const places = text.toLowerCase();
  const known = ZONES_BY_PLACE.find(([place]) => places.includes(place));
  return known?.[1] ?? toOffset(text) ?? 'UTC';
}

function toOffset(text: string): string | undefined {
  const match = /(?:GMT|UTC)\s*([+-−])\s*(\d{1,2})(?::?([0-5]\d))?/i.exec(text);
  const hours = Number(match?.[2] ?? Number.NaN);
  if (!match || !(hours <= 14)) return undefined;
  const sign = match[1] === '+' ? '+' : '-';
  return `${sign}${String(hours).padStart(2, '0')}:${match[3] ?? '00'}`;
}

/** Only `Area/Place`: three letters such as "EST" name a fixed offset, not where the account is. */
function isZoneName(text: string): boolean {
  if (!/^[A-Za-z]+(\/[A-Za-z0-9_+-]+)+$/.test(text)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
