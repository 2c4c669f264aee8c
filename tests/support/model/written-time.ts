/** A moment as impact.com writes it: local date and time with the account's offset then, no milliseconds. */
export function writeTime(ms: number, timeZone: string): string {
  const key = `${timeZone} ${Math.floor(ms / QUARTER_MS)}`;
  const offset = offsets.get(key) ?? findOffset(ms, timeZone);
  offsets.set(key, offset);
  const local = new Date(ms + offset.ms).toISOString().slice(0, 19);
  return `${local}${offset.text}`;
}

/** No zone changes its offset within a quarter of an hour. */
const QUARTER_MS = 15 * 60_000;
const offsets = new Map<string, { ms: number; text: string }>();

function findOffset(ms: number, timeZone: string): { ms: number; text: string } {
  const zoned = Temporal.Instant.fromEpochMilliseconds(Math.floor(ms)).toZonedDateTimeISO(timeZone);
  return { ms: zoned.offsetNanoseconds / 1e6, text: zoned.offset };
}
