/** The account's time zone: local days, their lengths and the offsets impact.com writes. */

import { Temporal } from 'temporal-polyfill';
import { toDay } from './calendar.ts';
import type { Millis } from './types.ts';

/** Whole seconds since the epoch: impact.com knows nothing finer. */
export type Seconds = number;

interface Span {
  from: Seconds;
  offset: number;
}

const SECONDS_PER_DAY = 86_400;
const FIRST_YEAR = 2010;
const LAST_YEAR = 2060;

export class Zone {
  readonly id: string;
  /** Stretches of constant offset, oldest first. */
  private readonly spans: Span[];
  private readonly starts = new Map<number, Seconds>();
  private readonly changes: Map<number, Seconds>;
  private recent: { from: Seconds; to: Seconds; offset: number };

  constructor(id: string) {
    this.id = id;
    this.spans = spansOf(id);
    this.recent = { from: 1, to: 0, offset: 0 };
    this.changes = new Map(this.spans.slice(1).map((span) => [this.dayNumberOf(span.from), span.from]));
  }

  /** Seconds east of UTC. */
  offsetAt(at: Seconds): number {
    if (at < this.recent.from || at >= this.recent.to) this.recent = this.spanAt(at);
    return this.recent.offset;
  }

  dayNumberOf(at: Seconds): number {
    return Math.floor((at + this.offsetAt(at)) / SECONDS_PER_DAY);
  }

  /** The first second of a local day, also where midnight itself is skipped. */
  startOfDay(dayNumber: number): Seconds {
    const known = this.starts.get(dayNumber);
    if (known !== undefined) return known;
    const start = Temporal.PlainDate.from(toDay(dayNumber)).toZonedDateTime(this.id).startOfDay();
    const seconds = start.epochMilliseconds / 1000;
    this.starts.set(dayNumber, seconds);
    return seconds;
  }

  /** The moment the clocks are changed on that day, if they are. */
  changeOn(dayNumber: number): Seconds | undefined {
    return this.changes.get(dayNumber);
  }

  /** `2026-11-18T10:42:38-08:00`: no milliseconds, the offset of that very moment (contract §4). */
  dateText(at: Millis): string {
    const seconds = Math.floor(at / 1000);
    const offset = this.offsetAt(seconds);
    const local = new Date((seconds + offset) * 1000).toISOString().slice(0, 19);
    const minutes = Math.abs(offset) / 60;
    return `${local}${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  }

  private spanAt(at: Seconds): { from: Seconds; to: Seconds; offset: number } {
    const next = this.spans.findIndex((span) => span.from > at);
    const span = this.spans[next === -1 ? this.spans.length - 1 : Math.max(0, next - 1)];
    const to = next === -1 ? Number.POSITIVE_INFINITY : this.spans[next]?.from;
    if (!span || to === undefined) throw new RangeError(`No offset known for ${this.id}`);
    return { from: span.from, to, offset: span.offset };
  }
}

function spansOf(id: string): Span[] {
  let moment = Temporal.PlainDate.from(`${FIRST_YEAR}-01-01`).toZonedDateTime(id);
  const spans = [{ from: Number.NEGATIVE_INFINITY, offset: moment.offsetNanoseconds / 1e9 }];
  for (;;) {
    const next = moment.getTimeZoneTransition('next');
    if (!next || next.year > LAST_YEAR) return spans;
    spans.push({ from: next.epochMilliseconds / 1000, offset: next.offsetNanoseconds / 1e9 });
    moment = next;
  }
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
