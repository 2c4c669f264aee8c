import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trials } from '@/tests/support/trials';
import { isQuiet, type QuietSpan, type QuietWeek, quietUntilMs, startOfTomorrowMs } from './quiet-hours';

const BERLIN = 'Europe/Berlin';
const at = (text: string) => Date.parse(text);
const hours = (from: number, to: number): QuietSpan => ({ fromMinute: from * 60, toMinute: to * 60 });
const NIGHT = hours(22, 7);
const every = (span: QuietSpan | null): QuietWeek => Array<QuietSpan | null>(7).fill(span);

/** Only this day, 1 for Monday. */
const on = (weekday: number, span: QuietSpan): QuietWeek =>
  Array.from({ length: 7 }, (_, index) => (index === weekday - 1 ? span : null));

describe('quiet hours', () => {
  // 18 November 2026 is a Wednesday; Berlin is an hour ahead of UTC.
  it.each<[string, QuietWeek, string, boolean]>([
    ['just before they begin', every(NIGHT), '2026-11-18T20:59:59Z', false],
    ['as they begin', every(NIGHT), '2026-11-18T21:00:00Z', true],
    ['at midnight', every(NIGHT), '2026-11-18T23:00:00Z', true],
    ['just before they end', every(NIGHT), '2026-11-19T05:59:59Z', true],
    ['as they end', every(NIGHT), '2026-11-19T06:00:00Z', false],
    ['after midnight of the day they began on', on(3, NIGHT), '2026-11-19T02:00:00Z', true],
    ['after midnight of a day before which nothing began', on(3, NIGHT), '2026-11-18T02:00:00Z', false],
    ['from Sunday into Monday', on(7, NIGHT), '2026-11-23T02:00:00Z', true],
    ['within one day', every(hours(12, 13)), '2026-11-18T11:30:00Z', true],
    ['on a whole day', on(3, hours(0, 0)), '2026-11-18T22:59:00Z', true],
    ['after a whole day', on(3, hours(0, 0)), '2026-11-18T23:00:00Z', false],
    ['when none are chosen', every(null), '2026-11-18T23:00:00Z', false],
  ])('%s', (_, week, moment, quiet) => expect(isQuiet(week, at(moment), BERLIN)).toBe(quiet));

  it.each<[string, QuietWeek, string, string]>([
    ['the next morning', every(NIGHT), '2026-11-18T22:00:00Z', '2026-11-19T06:00:00.000Z'],
    ['at once when it is not quiet', every(NIGHT), '2026-11-18T12:00:00Z', '2026-11-18T12:00:00.000Z'],
    [
      'where the next hours begin as these end',
      every(hours(7, 7)).with(4, hours(7, 9)),
      '2026-11-18T12:00:00Z',
      '2026-11-20T08:00:00.000Z',
    ],
    // On 29 March 2026 Berlin's clocks go from 2 to 3.
    ['an hour sooner in spring', every(NIGHT), '2026-03-28T21:30:00Z', '2026-03-29T05:00:00.000Z'],
    [
      'after the jump, when they end in what it skips',
      every({ fromMinute: 1_320, toMinute: 150 }),
      '2026-03-28T21:30:00Z',
      '2026-03-29T01:30:00.000Z',
    ],
    // On 25 October 2026 they go from 3 back to 2.
    ['an hour later in autumn', every(NIGHT), '2026-10-24T20:30:00Z', '2026-10-25T06:00:00.000Z'],
    [
      'the first time, when they end in what comes twice',
      every({ fromMinute: 1_320, toMinute: 150 }),
      '2026-10-24T20:30:00Z',
      '2026-10-25T00:30:00.000Z',
    ],
  ])('end %s', (_, week, moment, end) =>
    expect(new Date(quietUntilMs(week, at(moment), BERLIN)).toISOString()).toBe(end),
  );

  it('that fill the week never end', () =>
    expect(quietUntilMs(every(hours(0, 0)), at('2026-11-18T12:00:00Z'), BERLIN)).toBe(Infinity));
});

describe('tomorrow begins', () => {
  it.each([
    ['at midnight', '2026-11-18T12:00:00Z', BERLIN, '2026-11-18T23:00:00.000Z'],
    [
      'an hour earlier by UTC after the clocks went ahead',
      '2026-03-28T12:00:00Z',
      BERLIN,
      '2026-03-28T23:00:00.000Z',
    ],
    // In Beirut the clocks go from 0 to 1: there is no midnight.
    ['at one where there is no midnight', '2026-03-28T12:00:00Z', 'Asia/Beirut', '2026-03-28T22:00:00.000Z'],
  ])('%s', (_, now, zone, start) =>
    expect(new Date(startOfTomorrowMs(at(now), zone)).toISOString()).toBe(start),
  );
});

/** By the wall's clock alone: what a person would say who looks at it. Knows no instants and no zones. */
function looksQuiet(week: QuietWeek, weekday: number, minute: number): boolean {
  const covers = (span: QuietSpan | null | undefined, atMinute: number) => {
    if (!span) return false;
    const end = span.toMinute <= span.fromMinute ? span.toMinute + 1_440 : span.toMinute;
    return span.fromMinute <= atMinute && atMinute < end;
  };
  return covers(week[weekday - 1], minute) || covers(week[(weekday + 5) % 7], minute + 1_440);
}

const ZONES = [BERLIN, 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC'];
const someMinute = fc.integer({ min: 0, max: 1_439 });
const someWeek = fc.array(
  fc.option(fc.record({ fromMinute: someMinute, toMinute: someMinute }), { nil: null }),
  { minLength: 7, maxLength: 7 },
);
const someMs = fc.integer({
  min: at('2026-01-01T00:00:00Z') / 60_000,
  max: at('2027-01-01T00:00:00Z') / 60_000,
});
const run = { numRuns: trials(500, 20_000) };

/** Whether the clocks moved within two days around: then the wall's clock alone does not tell. */
function isPlain(ms: number, zone: string): boolean {
  const offset = (days: number) =>
    Temporal.Instant.fromEpochMilliseconds(ms + days * 86_400_000).toZonedDateTimeISO(zone).offsetNanoseconds;
  return offset(-2) === offset(2);
}

describe('any hours, at any moment, in any zone', () => {
  it('are as the clock on the wall says', () => {
    fc.assert(
      fc.property(someWeek, someMs, fc.constantFrom(...ZONES), (week, minutes, zone) => {
        const ms = minutes * 60_000;
        fc.pre(isPlain(ms, zone));
        const { dayOfWeek, hour, minute } =
          Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
        expect(isQuiet(week, ms, zone)).toBe(looksQuiet(week, dayOfWeek, hour * 60 + minute));
      }),
      run,
    );
  });

  it('end at the first moment that is not quiet, also where clocks change', () => {
    fc.assert(
      fc.property(someWeek, someMs, fc.constantFrom(...ZONES), fc.nat(100), (week, minutes, zone, part) => {
        const ms = minutes * 60_000;
        const end = quietUntilMs(week, ms, zone);
        if (end === Number.POSITIVE_INFINITY) return;
        expect(end).toBeGreaterThanOrEqual(ms);
        expect(isQuiet(week, end, zone)).toBe(false);
        if (end > ms) expect(isQuiet(week, ms + Math.floor(((end - ms - 1) * part) / 100), zone)).toBe(true);
      }),
      run,
    );
  });
});
