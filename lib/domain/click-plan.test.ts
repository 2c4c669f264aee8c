import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, instant } from '@/tests/support/builders';
import { trials } from '@/tests/support/trials';
import { type ClickJob, type ClickRequest, dayOf, isComplete, spendingOf, subjectOf } from './click-job';
import { addKnown, listUnknown } from './click-known';
import { type ClickPlanInput, type ClickTask, keepJobs, planClicks } from './click-plan';
import type { ClickSource } from './click-source';
import { addDays, type Day, dayAt, toInstantText } from './day';
import { toProgramId } from './id';
import { HOUR_MS } from './window';

const ZONE = 'America/Los_Angeles';
/** Ten in the morning there. */
const NOW_MS = Date.parse('2026-11-18T18:00:00Z');
const TODAY = day('2026-11-18');
const EXPORT: ClickSource = { kind: 'export', reason: 'no-report' };
const REPORT: ClickSource = { kind: 'report', byProgram: 'P', byDay: 'D', withoutByDay: null };
const WALK = {
  reportByDay: 'D',
  reportByProgram: 'P',
  days: { from: day('2025-11-17'), to: day('2026-11-16') },
  startedAt: instant('2026-11-18T17:00:00Z'),
  listed: null,
  read: [],
};

function anInput(some: Partial<ClickPlanInput> = {}): ClickPlanInput {
  return {
    source: EXPORT,
    jobs: [],
    known: [],
    walk: null,
    historyFrom: TODAY,
    programs: 6,
    today: TODAY,
    nowMs: NOW_MS,
    timeZone: ZONE,
    left: { 'click-export': 3, 'report-export': 10, request: 90 },
    ...some,
  };
}

function aJob(on: string, some: Partial<ClickJob> = {}): ClickJob {
  const request: ClickRequest = { kind: 'export', format: 'CSV', day: day(on) };
  const submittedAt = instant('2026-11-18T17:00:00Z');
  return { request, jobId: `job-${on}`, status: 'imported', submittedAt, tries: 0, ...some };
}

const textOf = (task: ClickTask) =>
  `${task.kind} ${subjectOf(task.kind === 'submit' ? task.request : task.job.request)}`;
const plan = (some: Partial<ClickPlanInput>) => planClicks(anInput(some)).map(textOf);

describe('near days', () => {
  it('are yesterday and today, by whichever way', () => {
    expect(plan({})).toEqual(['submit export 2026-11-17', 'submit export 2026-11-18']);
    expect(plan({ source: REPORT })).toEqual([
      'submit report-day 2026-11-17',
      'submit report-day 2026-11-18',
    ]);
  });

  it('are not asked for twice', () => {
    const jobs = [aJob('2026-11-17', { status: 'submitted' }), aJob('2026-11-18', { status: 'late' })];
    expect(plan({ jobs })).toEqual(['collect export 2026-11-17', 'collect export 2026-11-18']);
    expect(
      plan({ jobs: [aJob('2026-11-18')], known: [{ from: day('2026-11-17'), to: day('2026-11-17') }] }),
    ).toEqual([]);
  });

  it('are replayed: today once its file is three hours old, yesterday once the day is over', () => {
    const at = (on: string, submittedAt: string) => [aJob(on, { submittedAt: instant(submittedAt) })];
    expect(plan({ jobs: at('2026-11-18', '2026-11-18T15:00:01Z') })).toEqual(['submit export 2026-11-17']);
    expect(plan({ jobs: at('2026-11-18', '2026-11-18T15:00:00Z') })[0]).toBe('replay export 2026-11-18');
    expect(plan({ jobs: at('2026-11-17', '2026-11-18T07:59:59Z') })[0]).toBe('replay export 2026-11-17');
    expect(plan({ jobs: at('2026-11-17', '2026-11-18T08:00:00Z') })).toEqual(['submit export 2026-11-18']);
  });

  it('are left out when the budget is spent, not planned in vain', () => {
    expect(plan({ left: { 'click-export': 1, 'report-export': 9, request: 90 } })).toEqual([
      'submit export 2026-11-17',
    ]);
    expect(plan({ left: { 'click-export': 0, 'report-export': 9, request: 90 } })).toEqual([]);
  });
});

describe('a job that came to nothing', () => {
  const failedAt = instant('2026-11-18T16:30:00Z');
  const known = [{ from: day('2026-11-17'), to: day('2026-11-17') }];
  const next = (some: Partial<ClickJob>) =>
    plan({ known, jobs: [aJob('2026-11-18', { submittedAt: failedAt, ...some })] });

  it('rests for an hour, then four, then a day, and is then given up', () => {
    expect(next({ status: 'failed', tries: 1 })).toEqual(['replay export 2026-11-18']);
    expect(next({ status: 'failed', tries: 2 })).toEqual([]);
    expect(next({ status: 'failed', tries: 2, submittedAt: instant('2026-11-18T14:00:00Z') })).toHaveLength(
      1,
    );
    expect(next({ status: 'failed', tries: 3, submittedAt: instant('2026-11-17T18:00:00Z') })).toHaveLength(
      1,
    );
    expect(next({ status: 'failed', tries: 4, submittedAt: instant('2026-10-01T00:00:00Z') })).toEqual([]);
  });

  it('is submitted again when impact.com forgot it: at once, then after a rest', () => {
    expect(next({ status: 'lost', tries: 1, submittedAt: instant('2026-11-18T18:00:00Z') })).toEqual([
      'submit export 2026-11-18',
    ]);
    expect(next({ status: 'lost', tries: 2, submittedAt: instant('2026-11-18T17:30:00Z') })).toEqual([]);
  });

  it('is not run again once the other way is taken, though a file that is there is fetched', () => {
    const jobs = [aJob('2026-11-18', { status: 'failed', tries: 1, submittedAt: failedAt })];
    expect(plan({ source: REPORT, known, jobs })).toEqual(['submit report-day 2026-11-18']);
    const going = [aJob('2026-11-18', { status: 'submitted' })];
    expect(plan({ source: REPORT, known, jobs: going })[0]).toBe('collect export 2026-11-18');
  });
});

describe('history', () => {
  const known = [{ from: day('2026-11-10'), to: day('2026-11-17') }];
  const jobs = [aJob('2026-11-18')];
  const history = { known, jobs, historyFrom: day('2023-11-20') };
  const left = (count: number) => ({ 'click-export': count, 'report-export': count, request: 90 });

  it('is walked newest first with what is left of the day’s exports', () => {
    expect(plan({ ...history, left: left(2) })).toEqual([
      'submit export 2026-11-09',
      'submit export 2026-11-08',
    ]);
  });

  it('leaves one for tomorrow from noon on', () => {
    const nowMs = Date.parse('2026-11-18T20:00:01Z');
    const today = [aJob('2026-11-18', { submittedAt: instant('2026-11-18T19:00:00Z') })];
    expect(plan({ ...history, jobs: today, nowMs, left: left(2) })).toEqual(['submit export 2026-11-09']);
    expect(plan({ ...history, jobs: today, nowMs, left: left(1) })).toEqual([]);
  });

  it('leaves the requests of the hour to the earnings', () => {
    expect(plan({ ...history, left: { ...left(3), request: 39 } })).toEqual([]);
  });

  it('ends where the user wants it to', () => {
    expect(plan({ ...history, historyFrom: day('2026-11-10') })).toEqual([]);
    expect(plan({ ...history, historyFrom: day('2026-11-09') })).toEqual(['submit export 2026-11-09']);
  });

  it('does not wait for a day whose export was given up', () => {
    const givenUp = aJob('2026-11-09', { status: 'failed', tries: 9 });
    expect(plan({ ...history, jobs: [...jobs, givenUp], left: left(1) })).toEqual([
      'submit export 2026-11-08',
    ]);
  });

  const reported = { request: { kind: 'report-day', format: 'CSV', reportId: 'P', day: TODAY } } as const;
  const byReport = { ...history, source: REPORT, jobs: [aJob('2026-11-18', reported)] };

  it('by report begins with the list of a year’s programs', () => {
    expect(plan(byReport)).toEqual(['submit walk-list 2025-11-10 2026-11-09']);
  });

  it('by report goes day by day where that costs less, or no report by day is to be had', () => {
    expect(plan({ ...byReport, historyFrom: day('2026-11-05') })).toHaveLength(4);
    expect(plan({ ...byReport, historyFrom: day('2026-11-05') })[0]).toBe('submit report-day 2026-11-09');
    const source: ClickSource = { ...REPORT, byDay: null, withoutByDay: 'no-report' };
    expect(plan({ ...byReport, source })[0]).toBe('submit report-day 2026-11-09');
  });

  it('by report has the last thirty days first where a walk through the programs would take longer', () => {
    const many = { ...byReport, programs: 31 };
    expect(plan(many)).toEqual([9, 8, 7, 6].map((on) => `submit report-day 2026-11-0${on}`));
    const most = (from: string) => plan({ ...many, known: [{ from: day(from), to: day('2026-11-17') }] });
    expect(most('2026-10-20')).toEqual(['submit report-day 2026-10-19']);
    expect(most('2026-10-19')).toEqual(['submit walk-list 2025-10-19 2026-10-18']);
    expect(plan({ ...many, programs: 30 })).toEqual(['submit walk-list 2025-11-10 2026-11-09']);
  });

  it('by report is walked all the same when the last of those days cannot be had', () => {
    const nearly = { known: [{ from: day('2026-10-20'), to: day('2026-11-17') }], programs: 31 };
    const request = { kind: 'report-day', format: 'CSV', reportId: 'P', day: day('2026-10-19') } as const;
    const givenUp = aJob('2026-10-19', { request, status: 'failed', tries: 9 });
    expect(plan({ ...byReport, ...nearly, jobs: [...byReport.jobs, givenUp] })).toEqual([
      'submit walk-list 2025-10-20 2026-10-19',
    ]);
  });

  it('by report asks for the list, then each program, then all together', () => {
    const days = '2025-11-17 2026-11-16';
    const listed = ['1', '2'].map((id) => ({ programId: toProgramId(id), clicks: 5 }));
    const next = (walk: ClickPlanInput['walk']) => plan({ ...byReport, walk });
    expect(next(WALK)).toEqual([`submit walk-list ${days}`]);
    expect(next({ ...WALK, listed })).toEqual([
      `submit walk-program ${days} 1`,
      `submit walk-program ${days} 2`,
    ]);
    const [one, two] = listed.map(({ programId }) => programId);
    expect(next({ ...WALK, listed, read: [two!] })).toEqual([`submit walk-program ${days} 1`]);
    expect(next({ ...WALK, listed, read: [one!, two!] })).toEqual([`submit walk-total ${days}`]);
  });

  it('has four exports on their way at most', () => {
    const listed = Array.from({ length: 9 }, (_, id) => ({ programId: toProgramId(String(id)), clicks: 1 }));
    const walk = { ...WALK, listed };
    expect(plan({ ...byReport, walk })).toHaveLength(4);
    const going = listed.slice(0, 3).map(({ programId }) => {
      const request = {
        kind: 'walk-program',
        format: 'CSV',
        reportId: 'D',
        days: WALK.days,
        programId,
      } as const;
      return aJob('2026-11-18', { request, status: 'submitted' });
    });
    const tasks = plan({ ...byReport, walk, jobs: [...byReport.jobs, ...going] });
    expect(tasks.filter((task) => task.startsWith('submit'))).toEqual([
      'submit walk-program 2025-11-17 2026-11-16 3',
    ]);
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
  ])('%s in %s when made at %s: %s', (on, timeZone, madeAt, whole) => {
    expect(isComplete(day(on), instant(madeAt), timeZone)).toBe(whole);
  });
});

describe('jobs worth remembering', () => {
  it('are those awaited, days that go on, and lately broken ones', () => {
    const walkJob = aJob('2026-11-18', {
      request: { kind: 'walk-list', format: 'CSV', reportId: 'P', days: WALK.days },
      status: 'submitted',
    });
    const jobs = [
      aJob('2026-11-18'),
      aJob('2026-11-17'),
      aJob('2026-11-16', { status: 'submitted' }),
      aJob('2026-11-15', { status: 'failed', tries: 4 }),
      aJob('2026-11-14', { status: 'failed', submittedAt: instant('2026-10-01T00:00:00Z') }),
      walkJob,
    ];
    const known = [{ from: day('2026-11-17'), to: day('2026-11-17') }];
    const kept = (walk: ClickPlanInput['walk']) =>
      keepJobs(jobs, { known, walk, nowMs: NOW_MS }).map(({ request }) => subjectOf(request));
    const days = ['export 2026-11-18', 'export 2026-11-16', 'export 2026-11-15'];
    expect(kept(null)).toEqual(days);
    expect(kept(WALK)).toEqual([...days, 'walk-list 2025-11-17 2026-11-16']);
  });
});

/** impact.com and the sync in small: exports of days succeed when the moment says so. */
interface Small {
  jobs: ClickJob[];
  known: ClickPlanInput['known'];
  sent: { atMs: number; day: Day }[];
}

function carryOut(small: Small, task: ClickTask, nowMs: number, ready: boolean): Small {
  const put = (job: ClickJob, known = small.known): Small => ({
    ...small,
    known,
    jobs: keepJobs(
      [...small.jobs.filter((other) => subjectOf(other.request) !== subjectOf(job.request)), job],
      {
        known,
        walk: null,
        nowMs,
      },
    ),
  });
  const submittedAt = toInstantText(nowMs);
  if (task.kind === 'submit') {
    const { request, tries } = task;
    const sent = [...small.sent, { atMs: nowMs, day: dayOf(request)! }];
    return { ...put({ request, jobId: 'j', status: 'submitted', submittedAt, tries }), sent };
  }
  if (task.kind === 'replay') return put({ ...task.job, status: 'submitted', submittedAt });
  if (!ready) return small;
  const on = dayOf(task.job.request)!;
  const whole = isComplete(on, task.job.submittedAt, ZONE);
  return put({ ...task.job, status: 'imported' }, whole ? addKnown(small.known, [on]) : small.known);
}

function runOnce(small: Small, nowMs: number, ready: boolean): Small {
  const today = dayAt(nowMs, ZONE);
  const spent = small.sent.filter(({ atMs }) => nowMs - atMs < 24 * HOUR_MS).length;
  const left = { 'click-export': 3 - spent, 'report-export': 0, request: 90 };
  const historyFrom = day('2026-02-25');
  const input = anInput({ ...small, today, nowMs, left, historyFrom });
  return planClicks(input).reduce((state, task) => carryOut(state, task, nowMs, ready), small);
}

describe('over weeks of runs at any moment, across both changes of the clock', () => {
  const someStart = fc
    .constantFrom('2026-03-01T00:00:00Z', '2026-10-25T00:00:00Z')
    .map((at) => Date.parse(at));
  const someGaps = fc.array(fc.record({ hours: fc.integer({ min: 0, max: 40 }), ready: fc.boolean() }), {
    minLength: 20,
    maxLength: 60,
  });
  const runs = { numRuns: trials(50, 2_000) };
  const start: Small = { jobs: [], known: [], sent: [] };

  it('submits three exports within 24 hours at most, and no day twice', () => {
    fc.assert(
      fc.property(someStart, someGaps, (startMs, gaps) => {
        let nowMs = startMs;
        let small = start;
        for (const { hours, ready } of gaps) {
          nowMs += hours * HOUR_MS;
          small = runOnce(small, nowMs, ready);
        }
        expect(new Set(small.sent.map(({ day: on }) => on)).size).toBe(small.sent.length);
        for (const { atMs } of small.sent) {
          const within = small.sent.filter((other) => other.atMs >= atMs && other.atMs < atMs + 24 * HOUR_MS);
          expect(within.length).toBeLessThanOrEqual(3);
        }
      }),
      runs,
    );
  });

  it('ends with every day it asked for known, and yesterday known within the day', () => {
    fc.assert(
      fc.property(someStart, someGaps, (startMs, gaps) => {
        let nowMs = startMs;
        let small = start;
        for (const { hours, ready } of gaps) {
          nowMs += hours * HOUR_MS;
          small = runOnce(small, nowMs, ready);
        }
        const asked = small.sent.map(({ day: on }) => on);
        for (let hour = 0; hour < 60; hour += 1, nowMs += HOUR_MS) small = runOnce(small, nowMs, true);
        // What the last run replayed is collected within the same run by the sync.
        small = runOnce(small, nowMs - HOUR_MS, true);
        for (const on of asked) expect(listUnknown(small.known, { from: on, to: on })).toEqual([]);
        const yesterday = addDays(dayAt(nowMs - HOUR_MS, ZONE), -1);
        expect(listUnknown(small.known, { from: yesterday, to: yesterday })).toEqual([]);
      }),
      runs,
    );
  });
});

describe('what an export costs', () => {
  it('is counted by its own limit', () => {
    expect(spendingOf({ kind: 'export', format: 'CSV', day: TODAY })).toBe('click-export');
    expect(spendingOf({ kind: 'report-day', format: 'CSV', reportId: 'P', day: TODAY })).toBe(
      'report-export',
    );
    expect(spendingOf({ kind: 'walk-total', format: 'CSV', reportId: 'D', days: WALK.days })).toBe(
      'report-export',
    );
  });
});
