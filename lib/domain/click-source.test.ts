import { describe, expect, it } from 'vitest';
import { instant } from '@/tests/support/builders';
import { type ClickSource, chooseClickSource, stillDistrusted, withoutReport } from './click-source';

const BY_PROGRAM = 'partner_performance_by_program';
const BY_DAY = 'partner_performance_by_day';
const listed = (...ids: string[]) => ids.map((id) => ({ id, exportable: true }));
const distrust = (reportId: string) =>
  ({ reportId, trouble: 'sums-differ', at: instant('2026-11-18T12:00:00Z') }) as const;

describe('click totals come', () => {
  it('from reports where they may be exported', () => {
    expect(chooseClickSource(listed('other', BY_DAY, BY_PROGRAM), [])).toEqual({
      kind: 'report',
      byProgram: BY_PROGRAM,
      byDay: BY_DAY,
      withoutByDay: null,
    });
  });

  it('from the report by program alone, and it is said why', () => {
    const alone = { kind: 'report', byProgram: BY_PROGRAM, byDay: null };
    expect(chooseClickSource(listed(BY_PROGRAM), [])).toEqual({ ...alone, withoutByDay: 'no-report' });
    expect(chooseClickSource(listed(BY_PROGRAM, BY_DAY), [distrust(BY_DAY)])).toEqual({
      ...alone,
      withoutByDay: 'sums-differ',
    });
  });

  it('from click exports otherwise, and it is said why', () => {
    expect(chooseClickSource(listed(BY_DAY), [])).toEqual({ kind: 'export', reason: 'no-report' });
    expect(chooseClickSource([{ id: BY_PROGRAM, exportable: false }], [])).toEqual({
      kind: 'export',
      reason: 'no-report',
    });
    expect(chooseClickSource(listed(BY_PROGRAM), [distrust(BY_PROGRAM)])).toEqual({
      kind: 'export',
      reason: 'sums-differ',
    });
  });
});

describe('a report that disappoints', () => {
  const both: ClickSource = { kind: 'report', byProgram: 'P', byDay: 'D', withoutByDay: null };

  it('is left for the next best way', () => {
    expect(withoutReport(both, 'D', 'columns-unknown')).toEqual({
      ...both,
      byDay: null,
      withoutByDay: 'columns-unknown',
    });
    expect(withoutReport(both, 'P', 'refused')).toEqual({ kind: 'export', reason: 'refused' });
    expect(withoutReport(both, 'X', 'refused')).toEqual(both);
    const way: ClickSource = { kind: 'export', reason: 'no-report' };
    expect(withoutReport(way, 'P', 'refused')).toEqual(way);
  });

  it('is tried again: after a day for a scope, after a month for its columns', () => {
    const at = instant('2026-11-18T12:00:00Z');
    const all = (['scope-missing', 'job-failed', 'columns-unknown'] as const).map((trouble) => ({
      reportId: trouble,
      trouble,
      at,
    }));
    const leftAfter = (days: number) =>
      stillDistrusted(all, Date.parse('2026-11-18T12:00:00Z') + days * 86_400_000).map((one) => one.trouble);
    expect(leftAfter(0.9)).toHaveLength(3);
    expect(leftAfter(1)).toEqual(['job-failed', 'columns-unknown']);
    expect(leftAfter(7)).toEqual(['columns-unknown']);
    expect(leftAfter(30)).toEqual([]);
  });
});
