import { describe, expect, it } from 'vitest';
import { day, instant } from '@/tests/support/builders';
import { type LabelClickPlanInput, type LabelClickState, planLabelClicks } from './label-click-plan';

const noon = Date.parse('2026-11-18T12:00:00Z');
const state = (on: string, some: Partial<LabelClickState> = {}): LabelClickState => ({
  ...{ day: day(on), complete: false, job: null },
  ...some,
});
const job = (status: 'awaited' | 'read' | 'broken', at: string) => ({
  jobId: 'j',
  status,
  askedAt: instant(at),
});

function planned(some: Partial<LabelClickPlanInput> = {}): string[] {
  const tasks = planLabelClicks({
    days: { from: day('2026-11-16'), to: day('2026-11-18') },
    states: [],
    awaitedElsewhere: () => false,
    nowMs: noon,
    timeZone: 'UTC',
    left: 3,
    ...some,
  });
  return tasks.map(({ kind, day: on }) => `${kind} ${on.slice(5)}`);
}

describe('the clicks of links', () => {
  it('are asked for from today back to the day the first link was made, as far as the exports go', () => {
    expect(planned()).toEqual(['submit 11-18', 'submit 11-17', 'submit 11-16']);
    expect(planned({ left: 1 })).toEqual(['submit 11-18']);
    expect(planned({ left: 0 })).toEqual([]);
  });

  it('are not asked for where all is known, or another part brings them', () => {
    expect(planned({ states: [state('2026-11-17', { complete: true })] })).toEqual([
      'submit 11-18',
      'submit 11-16',
    ]);
    expect(planned({ awaitedElsewhere: (on) => on >= day('2026-11-17') })).toEqual(['submit 11-16']);
  });

  it('are looked for where they were asked for, though no export is left', () => {
    const states = [state('2026-11-16', { job: job('awaited', '2026-11-18T11:59:00Z') })];
    expect(planned({ states, left: 0 })).toEqual(['collect 11-16']);
  });

  it('of a day that has ended since are asked for under the same job, which costs no export', () => {
    const states = [
      state('2026-11-17', { job: job('read', '2026-11-17T20:00:00Z') }),
      state('2026-11-16', { job: job('read', '2026-11-17T00:30:00Z') }),
    ];
    expect(planned({ states, left: 0 })).toEqual(['replay 11-17', 'replay 11-16']);
  });

  it('of today are refreshed every three hours', () => {
    const today = (at: string) =>
      planned({ states: [state('2026-11-18', { job: job('read', at) })], left: 0 });
    expect(today('2026-11-18T09:00:00Z')).toEqual(['replay 11-18']);
    expect(today('2026-11-18T09:00:01Z')).toEqual([]);
  });

  it('whose export came to nothing are asked for again after six hours', () => {
    const broken = (at: string) =>
      planned({ states: [state('2026-11-18', { job: job('broken', at) })], left: 1 });
    expect(broken('2026-11-18T06:00:00Z')).toEqual(['submit 11-18']);
    expect(broken('2026-11-18T06:00:01Z')).toEqual(['submit 11-17']);
  });

  it('are looked back for a month at most', () => {
    const days = { from: day('2020-01-01'), to: day('2026-11-18') };
    const tasks = planned({ days, left: 1_000 });
    expect(tasks).toHaveLength(31);
    expect(tasks.at(-1)).toBe('submit 10-19');
  });
});
