import { describe, expect, it } from 'vitest';
import { day, TODAY } from '@/tests/support/builders';
import { EXPORT_SPANS, type ExportSpan, spanRange } from './export-choice';

const CUSTOM = { from: day('2026-02-10'), to: day('2026-01-05') };

describe('the days of an export on 18 November 2026', () => {
  it.each<[ExportSpan, string, string]>([
    ['everything', '0001-01-01', '9999-12-31'],
    ['last-30-days', '2026-10-20', '2026-11-18'],
    ['this-month', '2026-11-01', '2026-11-18'],
    ['last-month', '2026-10-01', '2026-10-31'],
    ['this-year', '2026-01-01', '2026-11-18'],
    ['last-year', '2025-01-01', '2025-12-31'],
    ['custom', '2026-01-05', '2026-02-10'],
  ])('%s: %s to %s', (span, from, to) => {
    expect(spanRange(span, CUSTOM, TODAY)).toEqual({ from, to });
  });

  it('are known for every span', () => {
    for (const span of EXPORT_SPANS) expect(spanRange(span, CUSTOM, TODAY).from).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('of last month go over the turn of the year', () => {
    expect(spanRange('last-month', CUSTOM, day('2026-01-15'))).toEqual({
      from: '2025-12-01',
      to: '2025-12-31',
    });
  });
});
