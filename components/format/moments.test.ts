import { describe, expect, it } from 'vitest';
import { instant, NOW_MS } from '@/tests/support/builders';
import { formatAgo, formatMoment, formatUntil, formatZone } from './moments';

const plain = (text: string) => text.replaceAll('\u202f', ' ');

describe('how long ago', () => {
  const ago = (at: string) => formatAgo(instant(at), NOW_MS, 'en-GB');

  it('counts minutes, then hours, then days', () => {
    expect(ago('2026-11-18T18:42:00Z')).toBe('3 min ago');
    expect(ago('2026-11-18T16:00:00Z')).toBe('2 hr ago');
    expect(ago('2026-11-15T18:45:00Z')).toBe('3 days ago');
  });

  it('says "just now" below a minute, and when the clock was set back', () => {
    expect(ago('2026-11-18T18:44:30Z')).toBe('just now');
    expect(ago('2026-11-18T19:30:00Z')).toBe('just now');
  });
});

it('writes a moment on the clock of the given zone', () => {
  expect(plain(formatMoment(instant('2026-11-18T18:42:38Z'), 'en-GB', 'Europe/Berlin'))).toBe(
    '18 Nov, 19:42',
  );
});

it('writes until when by the clock alone today, and with its day otherwise', () => {
  const until = (at: string) => plain(formatUntil(instant(at), NOW_MS, 'en-GB', 'Europe/Berlin'));
  expect(until('2026-11-18T22:59:00Z')).toBe('23:59');
  expect(until('2026-11-18T23:00:00Z')).toBe('19 Nov, 0:00');
});

it('names a zone as people do, and a zone nobody knows by itself', () => {
  expect(formatZone('America/Los_Angeles', 'en-US')).toBe('Pacific Time');
  expect(formatZone('-07:00', 'en-US')).toBe('GMT-07:00');
  expect(formatZone('Mars/Olympus', 'en-US')).toBe('Mars/Olympus');
});
