import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toInstantText } from '@/lib/domain/day';
import { trials } from '@/tests/support/trials';
import { parseWrittenDay, parseWrittenTime } from './iso-time';

describe('a moment as impact.com writes it', () => {
  it.each([
    ['2026-11-18T10:42:38-08:00', '2026-11-18T18:42:38Z', '2026-11-18'],
    ['2026-11-18T23:59:59-08:00', '2026-11-19T07:59:59Z', '2026-11-18'],
    ['2026-11-19T00:00:00+13:00', '2026-11-18T11:00:00Z', '2026-11-19'],
    ['2021-08-31T04:00:00.000+0000', '2021-08-31T04:00:00Z', '2021-08-31'],
    ['2026-11-18T18:42:38Z', '2026-11-18T18:42:38Z', '2026-11-18'],
    ['2024-02-29T12:00:00+05:45', '2024-02-29T06:15:00Z', '2024-02-29'],
  ])('%s is an instant, and keeps its own date', (written, at, day) => {
    expect(parseWrittenTime(written)).toEqual({ at, day });
  });

  it('keeps its date on both days on which the clocks change', () => {
    const spring = ['2026-03-08T00:30:00-08:00', '2026-03-08T23:30:00-07:00'];
    const autumn = ['2026-11-01T00:30:00-07:00', '2026-11-01T01:30:00-07:00', '2026-11-01T01:30:00-08:00'];
    expect(spring.map((written) => parseWrittenTime(written)?.day)).toEqual(['2026-03-08', '2026-03-08']);
    expect(new Set(autumn.map((written) => parseWrittenTime(written)?.day))).toEqual(new Set(['2026-11-01']));
    expect(parseWrittenTime(autumn[1]!)?.at).not.toBe(parseWrittenTime(autumn[2]!)?.at);
  });

  it.each([
    '',
    'N/A',
    '2026-11-18',
    '2026-11-18 10:42:38-08:00',
    '2026-11-18T10:42:38',
    '2026-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-11-31T00:00:00Z',
    '2026-11-18T24:00:00Z',
    '2026-11-18T10:60:00Z',
    '2026-11-18T10:42:38+25:00',
    '11/18/2026',
    '1794000000000',
    '2026-11-18T10:42:38-08:00 and more',
  ])('%j is none', (written) => {
    expect(parseWrittenTime(written)).toBeUndefined();
  });

  it('means what Temporal says it means', () => {
    const pad = (value: number) => String(value).padStart(2, '0');
    const written = fc
      .record({
        ms: fc.integer({ min: 0, max: Date.parse('2099-12-31T00:00:00Z') }),
        offset: fc.integer({ min: -14 * 60, max: 14 * 60 }),
        fraction: fc.constantFrom('', '.0', '.25', '.500', '.999999'),
      })
      .map(({ ms, offset, fraction }) => {
        const local = new Date(ms).toISOString().slice(0, 19);
        const sign = offset < 0 ? '-' : '+';
        const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
        return `${local}${fraction}${sign}${pad(hours)}:${pad(minutes)}`;
      })
      .filter((text) => Temporal.Instant.from(text).epochMilliseconds >= 0);
    fc.assert(
      fc.property(written, (text) => {
        expect(parseWrittenTime(text)).toEqual({ at: toInstantText(text), day: text.slice(0, 10) });
      }),
      { numRuns: trials(2000, 50_000) },
    );
  });

  it('is refused exactly when Temporal refuses it, among times of this shape', () => {
    const two = fc.integer({ min: 0, max: 62 }).map((value) => String(value).padStart(2, '0'));
    const written = fc
      .tuple(fc.integer({ min: 1971, max: 2099 }), two, two, two, two, two)
      .map(
        ([year, month, date, hour, minute, second]) =>
          `${year}-${month}-${date}T${hour}:${minute}:${second}Z`,
      );
    const accepts = (read: () => unknown) => {
      try {
        return read() !== undefined;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(written, (text) => {
        expect(accepts(() => parseWrittenTime(text))).toBe(accepts(() => Temporal.Instant.from(text)));
      }),
      { numRuns: trials(2000, 50_000) },
    );
  });
});

describe('a day at the head of a text', () => {
  it.each(['2026-11-18', '2026-11-18T00:10:11-08:00', '2026-11-18 00:10:11', ' 2026-11-18 '])(
    '%j',
    (text) => {
      expect(parseWrittenDay(text)).toBe('2026-11-18');
    },
  );

  it.each(['', '18.11.2026', '2026-11-31', '2026-11-1', '2026-11-180', 'NA'])('%j has none', (text) => {
    expect(parseWrittenDay(text)).toBeUndefined();
  });
});
