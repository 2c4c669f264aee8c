import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '@/tests/support/builders';
import { trials } from '@/tests/support/trials';
import { addDays, countDays, type Day, type DayRange, listDays } from './day';
import {
  type ActionWindow,
  coverDays,
  DAY_MS,
  eventWindow,
  HOUR_MS,
  halveWindow,
  MAX_WHOLE_DAYS,
  MAX_WINDOW_MS,
  splitDays,
  splitInstants,
} from './window';

const runs = { numRuns: trials(300, 5_000) };
const NEVER = Number.MAX_SAFE_INTEGER;
const API_LIMIT_MS = 45 * 24 * HOUR_MS;

/** From the first zone of the earth to the last, with both kinds of summer time. */
const ZONES = [
  'Pacific/Kiritimati',
  'Pacific/Apia',
  'Pacific/Auckland',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Europe/Berlin',
  'UTC',
  'America/St_Johns',
  'America/Los_Angeles',
  'Pacific/Pago_Pago',
  '+14:00',
  '-12:00',
];

const someDay = fc.integer({ min: 0, max: 1_200 }).map((days) => addDays(day('2024-01-01'), days));
const someRange = (longest: number): fc.Arbitrary<DayRange> =>
  fc
    .record({ from: someDay, length: fc.integer({ min: 1, max: longest }) })
    .map(({ from, length }) => ({ from, to: addDays(from, length - 1) }));

function localMidnight(on: Day, zone: string): number {
  return Temporal.PlainDate.from(on).toZonedDateTime(zone).epochMilliseconds;
}

describe('an event window', () => {
  it('holds every instant of its days in every zone, and stays under the 45 days of impact.com', () => {
    fc.assert(
      fc.property(someRange(MAX_WHOLE_DAYS), fc.constantFrom(...ZONES), (days, zone) => {
        const { by, fromMs, toMs } = eventWindow(days, NEVER);
        expect(by).toBe('event');
        expect(fromMs).toBeLessThanOrEqual(localMidnight(days.from, zone));
        expect(toMs).toBeGreaterThanOrEqual(localMidnight(addDays(days.to, 1), zone) - 1);
        expect(toMs - fromMs).toBeLessThanOrEqual(MAX_WINDOW_MS);
        expect(toMs - fromMs).toBeLessThan(API_LIMIT_MS);
      }),
      runs,
    );
  });

  it('in local days would break the limit in autumn: 45 days are 1,081 hours then', () => {
    const to = localMidnight(day('2026-11-20'), 'America/Los_Angeles');
    const from = localMidnight(day('2026-10-06'), 'America/Los_Angeles');
    expect(countDays({ from: day('2026-10-06'), to: day('2026-11-19') })).toBe(45);
    expect(to - from).toBeGreaterThan(API_LIMIT_MS);
  });

  it('ends now when its last day has not ended', () => {
    const nowMs = Date.parse('2026-11-18T18:45:00Z');
    const days = { from: day('2026-11-01'), to: day('2026-11-18') };
    expect(eventWindow(days, nowMs).toMs).toBe(nowMs);
  });

  it('begins before now even for a day that has just begun in the first zone of the earth', () => {
    const nowMs = localMidnight(day('2026-11-18'), '+14:00') + 1_000;
    const { fromMs, toMs } = eventWindow({ from: day('2026-11-18'), to: day('2026-11-18') }, nowMs);
    expect(fromMs).toBeLessThan(toMs);
  });
});

describe('splitting days', () => {
  it('holds every day once, newest first, in pieces that fit a window', () => {
    fc.assert(
      fc.property(someRange(1_100), (days) => {
        const pieces = splitDays(days);
        expect(pieces.every((piece) => countDays(piece) <= MAX_WHOLE_DAYS)).toBe(true);
        expect(pieces.toReversed().flatMap(listDays)).toEqual(listDays(days));
      }),
      { numRuns: trials(100, 2_000) },
    );
  });

  it('of a single day gives it, and of 42 days one piece', () => {
    const one = { from: day('2026-11-18'), to: day('2026-11-18') };
    expect(splitDays(one)).toEqual([one]);
    const most = { from: day('2026-10-08'), to: day('2026-11-18') };
    expect(splitDays(most)).toEqual([most]);
  });

  it('of an empty range gives none', () => {
    expect(splitDays({ from: day('2026-11-19'), to: day('2026-11-18') })).toEqual([]);
  });
});

describe('covering days', () => {
  it('reaches every given day, in pieces that fit a window and share no day', () => {
    fc.assert(
      fc.property(fc.array(someDay, { maxLength: 60 }), (days) => {
        const pieces = coverDays(days);
        const covered = pieces.flatMap(listDays);
        expect(days.every((wanted) => covered.includes(wanted))).toBe(true);
        expect(pieces.every((piece) => countDays(piece) <= MAX_WHOLE_DAYS)).toBe(true);
        expect(new Set(covered).size).toBe(covered.length);
        expect(pieces.every(({ from, to }) => days.includes(from) && days.includes(to))).toBe(true);
      }),
      runs,
    );
  });

  it('asks once for days that lie together, and leaves long gaps out', () => {
    const scattered = ['2026-11-18', '2026-01-02', '2026-11-01', '2026-01-01', '2026-11-18'].map(day);
    expect(coverDays(scattered)).toEqual([
      { from: '2026-11-01', to: '2026-11-18' },
      { from: '2026-01-01', to: '2026-01-02' },
    ]);
    expect(coverDays([])).toEqual([]);
  });

  it('asks once for days that lie as far apart as one window reaches, and not further', () => {
    expect(coverDays(['2026-11-18', '2026-10-08'].map(day))).toHaveLength(1);
    expect(coverDays(['2026-11-18', '2026-10-07'].map(day))).toHaveLength(2);
  });

  it('leaves the list it was given as it was', () => {
    const days = Object.freeze(['2026-11-01', '2026-11-18'].map(day));
    expect(coverDays(days)).toHaveLength(1);
  });
});

describe('splitting instants', () => {
  it('leaves no gap, oldest first, in windows of at most 44 days', () => {
    fc.assert(
      fc.property(fc.nat(DAY_MS * 2_000), fc.nat(DAY_MS * 400), (fromMs, lengthMs) => {
        const windows = splitInstants('update', fromMs, fromMs + lengthMs);
        const ends = windows.map(({ toMs }) => toMs);
        expect(windows.map((window) => window.fromMs)).toEqual(
          windows.length === 0 ? [] : [fromMs, ...ends.slice(0, -1)],
        );
        expect(ends.at(-1) ?? fromMs).toBe(fromMs + lengthMs);
        expect(windows.every((window) => window.toMs - window.fromMs <= MAX_WINDOW_MS)).toBe(true);
      }),
      runs,
    );
  });

  it('of no time, or of time that runs backwards, gives none', () => {
    expect(splitInstants('update', 1_000, 1_000)).toEqual([]);
    expect(splitInstants('update', 2_000, 1_000)).toEqual([]);
  });
});

describe('halving a window', () => {
  it('shares no second between the halves and loses none', () => {
    const seconds = fc.integer({ min: 2, max: 44 * 86_400 });
    fc.assert(
      fc.property(fc.nat(4_000_000_000_000), seconds, fc.nat(999), (fromMs, length, restMs) => {
        const window: ActionWindow = { by: 'locking', fromMs, toMs: fromMs + length * 1_000 + restMs };
        const [first, second] = halveWindow(window);
        expect([first.by, second.by]).toEqual(['locking', 'locking']);
        expect([first.fromMs, second.toMs]).toEqual([window.fromMs, window.toMs]);
        expect(second.fromMs - first.toMs).toBe(1_000);
        expect(first.toMs).toBeGreaterThanOrEqual(first.fromMs);
        expect(second.toMs).toBeGreaterThanOrEqual(second.fromMs);
      }),
      runs,
    );
  });

  it('always ends in windows of a second, so a window never stays too full for ever', () => {
    let window: ActionWindow = { by: 'event', fromMs: 0, toMs: MAX_WINDOW_MS };
    let times = 0;
    for (; window.toMs - window.fromMs >= 2_000; times += 1) [window] = halveWindow(window);
    expect(times).toBeLessThan(40);
  });
});
