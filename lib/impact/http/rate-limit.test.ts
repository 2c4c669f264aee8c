import { describe, expect, it } from 'vitest';
import { readRateLimit, readServerTimeMs, retryAfterMs } from './rate-limit';

const nowMs = Date.parse('2026-11-18T20:00:00Z');
const minute = 60_000;
const day = 24 * 60 * minute;

describe('the wait after a 429', () => {
  it.each<[string, Record<string, string>, number]>([
    ['seconds', { 'Retry-After': '1200' }, 20 * minute],
    ['seconds with blanks', { 'Retry-After': ' 1200 ' }, 20 * minute],
    ['seconds with other blanks', { 'Retry-After': '\u00a01200\u00a0' }, 20 * minute],
    ['a date with other blanks', { 'Retry-After': '\u00a0Wed, 18 Nov 2026 20:10:00 GMT' }, 10 * minute],
    ['a reset with other blanks', { 'X-RateLimit-Reset': '\u00a01200\u00a0' }, 20 * minute],
    ['fractional seconds', { 'Retry-After': '90.5' }, 90_500],
    ['hundredths of a second', { 'Retry-After': '90.25' }, 90_250],
    ['a date as others write it', { 'Retry-After': 'Wed Nov 18 2026 20:10:00 GMT' }, 10 * minute],
    ['no date but a remark', { 'Retry-After': '(a) Wed, 18 Nov 2026 20:10:00 GMT' }, minute],
    ['no old date but a remark', { 'Retry-After': '(a) Wednesday, 18-Nov-26 20:10:00 GMT' }, minute],
    ['an HTTP date', { 'Retry-After': 'Wed, 18 Nov 2026 20:10:00 GMT' }, 10 * minute],
    ['an old HTTP date', { 'Retry-After': 'Wednesday, 18-Nov-26 20:10:00 GMT' }, 10 * minute],
    [
      'an HTTP date by the server’s own clock',
      { Date: 'Wed, 18 Nov 2026 10:00:00 GMT', 'Retry-After': 'Wed, 18 Nov 2026 10:10:00 GMT' },
      10 * minute,
    ],
    ['a date in the past', { 'Retry-After': 'Wed, 18 Nov 2026 19:00:00 GMT' }, minute],
    ['too short', { 'Retry-After': '5' }, minute],
    ['zero', { 'Retry-After': '0' }, minute],
    ['negative', { 'Retry-After': '-20' }, minute],
    ['huge', { 'Retry-After': '999999999999999999999999' }, day],
    ['a far date', { 'Retry-After': 'Thu, 18 Nov 2100 20:00:00 GMT' }, day],
    ['garbage', { 'Retry-After': 'soon, I promise 2026' }, minute],
    ['infinite', { 'Retry-After': 'Infinity' }, minute],
    ['exponential', { 'Retry-After': '1e9' }, minute],
    ['empty', { 'Retry-After': '' }, minute],
    ['nothing', {}, minute],
    ['one style of reset', { 'X-RateLimit-Reset': '1200' }, 20 * minute],
    ['the other style of reset', { 'RateLimit-Reset': '1800' }, 30 * minute],
    [
      'the longest of all',
      { 'Retry-After': '90', 'RateLimit-Reset': '300', 'X-RateLimit-Reset': '120' },
      5 * minute,
    ],
    ['garbage beside a number', { 'Retry-After': 'x', 'RateLimit-Reset': '300' }, 5 * minute],
  ])('%s', (_, headers, expected) => {
    expect(retryAfterMs(new Headers(headers), nowMs)).toBe(expected);
  });
});

describe('the rate reading', () => {
  it('takes either style', () => {
    const partner = {
      'X-RateLimit-Limit-hour': '500',
      'X-RateLimit-Remaining-hour': '12',
      'RateLimit-Reset': '60',
    };
    const brand = { 'X-RateLimit-Limit': '500', 'X-RateLimit-Remaining': '12', 'X-RateLimit-Reset': '60' };
    const reading = { limit: 500, remaining: 12, resetMs: nowMs + minute };
    expect(readRateLimit(new Headers(partner), nowMs)).toEqual(reading);
    expect(readRateLimit(new Headers(brand), nowMs)).toEqual(reading);
  });

  it('takes the more careful number where they differ', () => {
    const both = {
      'X-RateLimit-Remaining-hour': '3',
      'X-RateLimit-Remaining': '900',
      'RateLimit-Reset': '10',
      'X-RateLimit-Reset': '50',
    };
    expect(readRateLimit(new Headers(both), nowMs)).toEqual({
      limit: null,
      remaining: 3,
      resetMs: nowMs + 50_000,
    });
  });

  it('takes what there is, when the rest is missing', () => {
    const nothing = { limit: null, remaining: null, resetMs: null };
    const read = (name: string) => readRateLimit(new Headers({ [name]: '60' }), nowMs);
    expect(read('X-RateLimit-Limit')).toEqual({ ...nothing, limit: 60 });
    expect(read('X-RateLimit-Remaining')).toEqual({ ...nothing, remaining: 60 });
    expect(read('RateLimit-Reset')).toEqual({ ...nothing, resetMs: nowMs + minute });
  });

  it('stays a moment that can be counted with, however many seconds it is away', () => {
    const reading = readRateLimit(new Headers({ 'RateLimit-Reset': '9'.repeat(30) }), nowMs);
    expect(reading?.resetMs).toBeGreaterThan(nowMs);
    expect(Number.isSafeInteger(Math.round(reading?.resetMs ?? Number.NaN))).toBe(true);
  });

  it('is null without readable headers', () => {
    expect(readRateLimit(new Headers(), nowMs)).toBeNull();
    expect(
      readRateLimit(new Headers({ 'X-RateLimit-Limit': 'many', 'RateLimit-Reset': '-1' }), nowMs),
    ).toBeNull();
  });
});

describe('the server’s clock', () => {
  it('is read from the Date header', () => {
    expect(readServerTimeMs(new Headers({ Date: 'Wed, 18 Nov 2026 20:00:00 GMT' }))).toBe(nowMs);
  });

  it.each(['', 'yesterday', '5', 'Nov, 5 GMT'])('is unknown for %j', (date) => {
    expect(readServerTimeMs(new Headers(date ? { Date: date } : {}))).toBeNull();
  });
});
