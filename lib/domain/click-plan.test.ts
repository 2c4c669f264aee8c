import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, instant } from '@/tests/support/builders';
import { trials } from '@/tests/support/trials';
import { type ClickTask, isComplete, keepJobs, planClicks } from './click-plan';
import { type Day, dayAt, toInstantText } from './day';
import type { ClickJob } from './progress';
import { HOUR_MS } from './window';

const ZONE = 'America/Los_Angeles';
const NOON = Date.parse('2026-11-18T20:00:00Z');

function aJob(
  some: Partial<Record<'day' | 'submittedAt', string>> & Partial<Pick<ClickJob, 'status'>>,
): ClickJob {
  const { day: on = '2026-11-18', submittedAt = '2026-11-18T19:00:00Z', status = 'imported' } = some;
  return { day: day(on), submittedAt: instant(submittedAt), status, jobId: `job-${on}` };
}

function plan(jobs: ClickJob[], nowMs = NOON): string[] {
  const tasks = planClicks({ jobs, today: dayAt(nowMs, ZONE), nowMs, timeZone: ZONE });
  return tasks.map((task) => `${task.kind} ${task.kind === 'submit' ? task.day : task.job.day}`);
}

describe('what to do for clicks', () => {
  it('at first asks for yesterday and today', () => {
    expect(plan([])).toEqual(['submit 2026-11-17', 'submit 2026-11-18']);
  });

  it('collects what was submitted and asks for nothing twice', () => {
    const jobs = [aJob({ day: '2026-11-17', status: 'submitted' }), aJob({ status: 'submitted' })];
    expect(plan(jobs)).toEqual(['collect 2026-11-17', 'collect 2026-11-18']);
  });

  it('rests while both days are fresh', () => {
    expect(plan([aJob({ day: '2026-11-17' }), aJob({})])).toEqual([]);
  });

  it('replays today once its file is three hours old', () => {
    const yesterday = aJob({ day: '2026-11-17' });
    expect(plan([yesterday, aJob({ submittedAt: '2026-11-18T17:00:01Z' })])).toEqual([]);
    expect(plan([yesterday, aJob({ submittedAt: '2026-11-18T17:00:00Z' })])).toEqual(['replay 2026-11-18']);
  });

  it('replays yesterday when its file was made before the day had ended', () => {
    const before = aJob({ day: '2026-11-17', submittedAt: '2026-11-18T07:59:59Z' });
    const after = aJob({ day: '2026-11-17', submittedAt: '2026-11-18T08:00:00Z' });
    expect(plan([before, aJob({})])).toEqual(['replay 2026-11-17']);
    expect(plan([after, aJob({})])).toEqual([]);
  });

  it('finishes a day it was away for, before it asks for new ones', () => {
    const left = aJob({ day: '2026-11-14', submittedAt: '2026-11-14T23:00:00Z' });
    expect(plan([left])).toEqual(['replay 2026-11-14', 'submit 2026-11-17', 'submit 2026-11-18']);
  });

  it('tries an export that failed again, though not at once', () => {
    const whole = '2026-11-18T19:00:00Z';
    const failed = (on: string) => aJob({ day: on, status: 'failed', submittedAt: whole });
    const fresh = (on: string) => aJob({ day: on, submittedAt: whole });
    const later = NOON + 2 * HOUR_MS;
    expect(plan([fresh('2026-11-17'), failed('2026-11-18')])).toEqual([]);
    expect(plan([fresh('2026-11-17'), failed('2026-11-18')], later)).toEqual(['replay 2026-11-18']);
    expect(plan([failed('2026-11-17'), fresh('2026-11-18')])).toEqual([]);
    expect(plan([failed('2026-11-17'), fresh('2026-11-18')], later)).toContain('replay 2026-11-17');
  });
});

describe('a day’s file is whole', () => {
  it.each([
    ['2026-03-08', 'America/Los_Angeles', '2026-03-09T06:59:59Z', false],
    ['2026-03-08', 'America/Los_Angeles', '2026-03-09T07:00:00Z', true],
    ['2026-11-01', 'America/Los_Angeles', '2026-11-02T07:00:00Z', false],
    ['2026-11-01', 'America/Los_Angeles', '2026-11-02T08:00:00Z', true],
    ['2026-03-29', 'Europe/Berlin', '2026-03-29T22:00:00Z', true],
    ['2026-10-25', 'Europe/Berlin', '2026-10-25T22:00:00Z', false],
    ['2026-10-25', 'Europe/Berlin', '2026-10-25T23:00:00Z', true],
    ['2026-11-18', '+14:00', '2026-11-18T10:00:00Z', true],
    ['2026-11-18', '-12:00', '2026-11-19T11:59:59Z', false],
  ])('%s in %s when made at %s: %s', (on, timeZone, submittedAt, whole) => {
    expect(isComplete(aJob({ day: on, submittedAt }), timeZone)).toBe(whole);
  });
});

describe('jobs worth remembering', () => {
  it('are those of two days, and older ones still owed something', () => {
    const jobs = [
      aJob({ day: '2026-11-18' }),
      aJob({ day: '2026-11-17' }),
      aJob({ day: '2026-11-16', submittedAt: '2026-11-17T09:00:00Z' }),
      aJob({ day: '2026-11-15', submittedAt: '2026-11-15T20:00:00Z' }),
      aJob({ day: '2026-11-14', submittedAt: '2026-11-15T09:00:00Z', status: 'submitted' }),
    ];
    expect(keepJobs(jobs, day('2026-11-18'), ZONE).map((job) => job.day)).toEqual([
      '2026-11-18',
      '2026-11-17',
      '2026-11-15',
      '2026-11-14',
    ]);
  });
});

/** Carries a plan out as the sync does; every export that is asked for succeeds unless the test says not. */
function carryOut(jobs: ClickJob[], task: ClickTask, nowMs: number, ready: boolean): ClickJob[] {
  const today = dayAt(nowMs, ZONE);
  const put = (job: ClickJob) =>
    keepJobs([...jobs.filter((other) => other.day !== job.day), job], today, ZONE);
  const submittedAt = toInstantText(nowMs);
  switch (task.kind) {
    case 'submit':
      return put({ day: task.day, jobId: task.day, status: 'submitted', submittedAt });
    case 'replay':
      return put({ ...task.job, status: 'submitted', submittedAt });
    case 'collect':
      return ready ? put({ ...task.job, status: 'imported' }) : jobs;
  }
}

describe('over weeks of runs at any moment, across both changes of the clock', () => {
  const someStart = fc
    .constantFrom('2026-03-01T00:00:00Z', '2026-10-25T00:00:00Z')
    .map((at) => Date.parse(at));
  const someGaps = fc.array(fc.record({ hours: fc.integer({ min: 0, max: 40 }), ready: fc.boolean() }), {
    minLength: 40,
    maxLength: 120,
  });
  const runs = { numRuns: trials(100, 2_000) };

  it('submits at most two exports on a day, and no day twice', () => {
    fc.assert(
      fc.property(someStart, someGaps, (startMs, gaps) => {
        let nowMs = startMs;
        let jobs: ClickJob[] = [];
        const submitted: { of: Day; on: Day }[] = [];
        for (const { hours, ready } of gaps) {
          nowMs += hours * HOUR_MS;
          const today = dayAt(nowMs, ZONE);
          for (const task of planClicks({ jobs, today, nowMs, timeZone: ZONE })) {
            if (task.kind === 'submit') submitted.push({ of: task.day, on: today });
            jobs = carryOut(jobs, task, nowMs, ready);
          }
        }
        expect(new Set(submitted.map(({ of }) => of)).size).toBe(submitted.length);
        const byDay = Map.groupBy(submitted, ({ on }) => on);
        expect(Math.max(...[...byDay.values()].map((list) => list.length))).toBeLessThanOrEqual(2);
      }),
      runs,
    );
  });

  it('ends with every day it asked for imported whole', () => {
    fc.assert(
      fc.property(someStart, someGaps, (startMs, gaps) => {
        let nowMs = startMs;
        let jobs: ClickJob[] = [];
        const imported = new Map<Day, boolean>();
        const run = (ready: boolean) => {
          const today = dayAt(nowMs, ZONE);
          for (const task of planClicks({ jobs, today, nowMs, timeZone: ZONE })) {
            const day = task.kind === 'submit' ? task.day : task.job.day;
            if (!imported.has(day)) imported.set(day, false);
            if (task.kind === 'collect' && ready) imported.set(day, isComplete(task.job, ZONE));
            jobs = carryOut(jobs, task, nowMs, ready);
          }
        };
        for (const { hours, ready } of gaps) {
          nowMs += hours * HOUR_MS;
          run(ready);
        }
        const lastDay = dayAt(nowMs, ZONE);
        for (let hour = 0; hour < 60; hour += 1, nowMs += HOUR_MS) run(true);
        const unfinished = [...imported].filter(([day, whole]) => day <= lastDay && !whole);
        expect(unfinished).toEqual([]);
      }),
      runs,
    );
  });
});
