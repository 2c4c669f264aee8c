import { beforeEach, describe, expect, it } from 'vitest';
import { commitStep } from '@/lib/db/commit/commit-step';
import { addDays, type Day } from '@/lib/domain/day';
import type { Progress } from '@/lib/domain/progress';
import { anAction } from '@/tests/support/actions';
import { anAccount, day, instant, TODAY } from '@/tests/support/builders';
import { clock, startExtension } from '@/tests/support/fake-extension';
import { createPopupQueries } from './popup';

const mine = anAccount();
const queries = createPopupQueries(clock);
const LAST_WEEK = addDays(TODAY, -7);

/** Read to the present moment, unless a test says otherwise. */
const READ: Partial<Progress> = {
  updatesReadTo: instant('2026-11-18T18:45:00Z'),
  readBackTo: day('2024-01-01'),
};

async function commit(...actions: Parameters<typeof anAction>[0][]): Promise<void> {
  await commitStep({
    accountId: mine.id,
    epoch: 0,
    seenAt: instant('2026-11-18T18:45:00Z'),
    advance: (progress) => progress,
    actions: { actions: actions.map(anAction), wholeDays: null, setAside: [] },
  });
}

const order = (on: Day, payout: string, some: Parameters<typeof anAction>[0] = {}) => ({
  id: `${on}-${payout}`,
  day: on,
  payout,
  ...some,
});

beforeEach(() => startExtension({ ...mine, progress: READ }));

describe('a period beside the one before it', () => {
  it('takes as many days, and only theirs', async () => {
    await commit(
      order(TODAY, '10.00'),
      order(addDays(TODAY, -6), '5.00', { state: 'approved' }),
      order(addDays(TODAY, -7), '4.00'),
      order(addDays(TODAY, -13), '2.00'),
      order(addDays(TODAY, -14), '100.00'),
      order(addDays(TODAY, -8), '50.00', { state: 'reversed' }),
    );
    expect((await queries.popupPage(mine.id, 'last-7-days')).comparison).toEqual({
      status: 'compared',
      range: { from: '2026-11-05', to: '2026-11-11' },
      until: null,
      changes: [{ currency: 'USD', before: '6.00', amount: '9.00', fraction: '1.5000' }],
    });
  });

  it('holds today against the same weekday up to this hour', async () => {
    await commit(
      order(TODAY, '10.00', { eventAt: instant('2026-11-18T18:00:00Z') }),
      order(LAST_WEEK, '4.00', { eventAt: instant('2026-11-11T18:45:00Z') }),
      order(LAST_WEEK, '100.00', { eventAt: instant('2026-11-11T18:45:01Z') }),
    );
    expect((await queries.popupPage(mine.id, 'today')).comparison).toEqual({
      status: 'compared',
      range: { from: LAST_WEEK, to: LAST_WEEK },
      until: '2026-11-11T18:45:00Z',
      changes: [{ currency: 'USD', before: '4.00', amount: '6.00', fraction: '1.5000' }],
    });
  });

  it('goes no further in that day than today has been read', async () => {
    await startExtension({ ...mine, progress: { ...READ, updatesReadTo: instant('2026-11-18T16:00:00Z') } });
    await commit(
      order(TODAY, '10.00'),
      order(LAST_WEEK, '4.00', { eventAt: instant('2026-11-11T16:30:00Z') }),
    );
    expect((await queries.popupPage(mine.id, 'today')).comparison).toMatchObject({
      until: '2026-11-11T16:00:00Z',
      changes: [{ before: '0', fraction: null }],
    });
  });

  it('keeps the hour of the clock where the zone changed it in between', async () => {
    // On 1 November 2026 clocks in Los Angeles went back: 10:00 was 17:00 UTC before and 18:00 UTC after.
    const later = createPopupQueries({ now: () => Date.parse('2026-11-04T18:00:00Z') });
    await startExtension({ ...mine, progress: { ...READ, updatesReadTo: instant('2026-11-04T18:00:00Z') } });
    expect((await later.popupPage(mine.id, 'today')).comparison).toMatchObject({
      until: '2026-10-28T17:00:00Z',
    });
  });

  it('is not told while the days before are still to be read', async () => {
    await startExtension({ ...mine, progress: { ...READ, readBackTo: addDays(TODAY, -10) } });
    expect((await queries.popupPage(mine.id, 'last-7-days')).comparison).toEqual({ status: 'not-read' });
  });

  it('is not told of days that nobody has read about yet', async () => {
    await startExtension({ ...mine, progress: { ...READ, updatesReadTo: instant('2026-11-11T20:00:00Z') } });
    expect((await queries.popupPage(mine.id, 'last-7-days')).comparison).toEqual({
      status: 'behind',
      readTo: LAST_WEEK,
    });
    expect((await queries.popupPage(mine.id, 'last-month')).comparison?.status).toBe('compared');
  });

  it('knows impact.com’s day on a device whose clock is a day ahead', async () => {
    const ahead = createPopupQueries({ now: () => Date.parse('2026-11-19T18:45:00Z') });
    await startExtension({ ...mine, progress: { ...READ, clockOffsetMs: -86_400_000 } });
    const { overview, comparison } = await ahead.popupPage(mine.id, 'today');
    expect(overview.today).toBe(TODAY);
    expect(comparison?.status).toBe('compared');
  });
});

it('reads the same figures without comparing them, for the first paint', async () => {
  await commit(order(TODAY, '10.00'), order(LAST_WEEK, '4.00'));
  const whole = await queries.popupPage(mine.id, 'last-7-days');
  expect(await queries.popupFigures(mine.id, 'last-7-days')).toEqual({ ...whole, comparison: undefined });
});

describe('the chart', () => {
  it('draws the period’s days', async () => {
    await commit(order(TODAY, '10.00'));
    const { chart } = await queries.popupPage(mine.id, 'last-30-days');
    expect(chart).toHaveLength(30);
    expect(chart.at(-1)).toMatchObject({ day: TODAY, pending: { actions: 1, payouts: { USD: '10.00' } } });
  });

  it('draws two weeks around a single day, whose figures stay that day’s', async () => {
    await commit(order(TODAY, '10.00'), order(addDays(TODAY, -3), '5.00'));
    const { chart, overview } = await queries.popupPage(mine.id, 'today');
    expect(chart).toHaveLength(14);
    expect(overview.currencies.map(({ payout }) => payout)).toEqual(['10.00']);
  });
});

it('is the account’s month, also in the hours when elsewhere the next has begun', async () => {
  const atMidnight = createPopupQueries({ now: () => Date.parse('2026-11-01T03:00:00Z') });
  await commit(order(day('2026-10-01'), '10.00'), order(day('2026-11-01'), '5.00'));
  const { overview, chart } = await atMidnight.popupFigures(mine.id, 'this-month');
  expect(overview.range).toEqual({ from: '2026-10-01', to: '2026-10-31' });
  expect(overview.currencies.map(({ payout }) => payout)).toEqual(['10.00']);
  expect(chart).toHaveLength(31);
});

it('tells what locks within the week, whichever day it was ordered on', async () => {
  await commit(
    order(day('2025-01-01'), '10.00', { lockingOn: addDays(TODAY, 2) }),
    order(TODAY, '5.00', { lockingOn: addDays(TODAY, 40) }),
    order(addDays(TODAY, -40), '7.00', { state: 'approved', lockingOn: TODAY }),
  );
  expect(await queries.upcomingLocks(mine.id)).toMatchObject({
    count: 1,
    sums: [{ currency: 'USD', payout: '10.00' }],
  });
});
