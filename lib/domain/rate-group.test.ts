import { describe, expect, it } from 'vitest';
import { NOW_MS } from '@/tests/support/builders';
import { toInstantText } from './day';
import type { Endpoint } from './failure';
import { type RateGroup, rateGroupOf, waitEndMs } from './rate-group';

const HOUR_MS = 3_600_000;

describe('an endpoint', () => {
  it.each<[Endpoint, RateGroup]>([
    ['actions', 'detail'],
    ['click-export', 'click-export'],
    ['report-export', 'report-export'],
    ['company-information', 'general'],
    ['programs', 'general'],
    ['jobs', 'general'],
    ['reports', 'general'],
    ['tracking-links', 'general'],
  ])('%s shares the allowance of %s', (endpoint, group) => {
    expect(rateGroupOf(endpoint)).toBe(group);
  });
});

describe('a wait', () => {
  const waits = { detail: toInstantText(NOW_MS + HOUR_MS) };

  it('binds its own group until it ends', () => {
    expect(waitEndMs(waits, 'detail', NOW_MS)).toBe(NOW_MS + HOUR_MS);
    expect(waitEndMs(waits, 'detail', NOW_MS + 2 * HOUR_MS)).toBe(NOW_MS + HOUR_MS);
  });

  it('binds no other group', () => {
    expect(waitEndMs(waits, 'general', NOW_MS)).toBe(0);
  });

  it('ends within a day, though the clock was set back since', () => {
    const dayBefore = NOW_MS - 240 * HOUR_MS;
    expect(waitEndMs(waits, 'detail', dayBefore)).toBe(dayBefore + 24 * HOUR_MS);
  });
});
