import { describe, expect, it } from 'vitest';
import { aSandbox, type Body, dateParameter } from '../test-sandbox.ts';
import { DAY_MS } from './dates.ts';
import type { Switches } from './switches.ts';

const START = Date.parse('2026-11-18T20:00:00Z');
const daysAgo = (days: number) => dateParameter(START - days * DAY_MS);
const updated = (from: string, to: string) => `StartDate=${from}&EndDate=${to}`;
const locking = (from: string, to: string) => `LockingDateStart=${from}&LockingDateEnd=${to}`;
const event = (from: string, to: string) => `ActionDateStart=${from}&ActionDateEnd=${to}`;
const ids = (body: Body): string[] => body.Actions.map((action: Body) => action.Id);

/** A window that is allowed, and one that breaks one rule. */
const RULES: [rule: string, good: string, bad: string, switches?: Partial<Switches>][] = [
  ['StartDate and EndDate come together', updated(daysAgo(9), daysAgo(0)), `StartDate=${daysAgo(9)}`],
  ['EndDate does not come alone', updated(daysAgo(9), daysAgo(0)), `EndDate=${daysAgo(0)}`],
  ['locking dates come together', locking(daysAgo(9), daysAgo(0)), `LockingDateStart=${daysAgo(9)}`],
  ['action dates come together', event(daysAgo(9), daysAgo(0)), `ActionDateEnd=${daysAgo(0)}`],
  [
    'one action date is enough by switch',
    `ActionDateStart=${daysAgo(9)}`,
    `LockingDateStart=${daysAgo(9)}`,
    { actionDatePair: false },
  ],
  ['updates span 45 days', updated(daysAgo(45), daysAgo(0)), updated(daysAgo(46), daysAgo(0))],
  ['locking dates span 45 days', locking(daysAgo(45), daysAgo(0)), locking(daysAgo(46), daysAgo(0))],
  ['action dates span 45 days', event(daysAgo(45), daysAgo(0)), event(daysAgo(46), daysAgo(0))],
  [
    'StartDate reaches back three years',
    updated('2023-11-18T20:00:00Z', '2023-12-01T00:00:00Z'),
    updated('2023-11-18T19:59:59Z', '2023-12-01T00:00:00Z'),
  ],
  [
    'other dates reach back three years by switch',
    event('2023-11-18T20:00:00Z', '2023-12-01T00:00:00Z'),
    event('2023-11-18T19:59:59Z', '2023-12-01T00:00:00Z'),
    { threeYears: 'every-date' },
  ],
  [
    'a window does not end before it starts',
    updated(daysAgo(2), daysAgo(1)),
    updated(daysAgo(1), daysAgo(2)),
  ],
  [
    'milliseconds are refused',
    updated(daysAgo(2), daysAgo(1)),
    updated(daysAgo(2), daysAgo(1).replace('Z', '.000Z')),
  ],
  [
    'milliseconds pass by switch, words never',
    updated(daysAgo(2), daysAgo(1).replace('Z', '.000Z')),
    updated('yesterday', daysAgo(1)),
    { milliseconds: 'accepted' },
  ],
  [
    'a plus sign is percent-encoded',
    updated('2026-11-10T00:00:00%2B01:00', daysAgo(1)),
    updated('2026-11-10T00:00:00+01:00', daysAgo(1)),
  ],
  ['dates exist', updated('2026-10-31T00:00:00Z', daysAgo(1)), updated('2026-13-31T00:00:00Z', daysAgo(1))],
  ['dates have a time', updated('2026-11-10T00:00:00Z', daysAgo(1)), updated('2026-11-10', daysAgo(1))],
  ['states are upper case', 'State=PENDING', 'State=pending'],
  [
    'families do not mix, by switch',
    event(daysAgo(9), daysAgo(0)),
    `${event(daysAgo(9), daysAgo(0))}&${updated(daysAgo(9), daysAgo(0))}`,
    { dateFamilies: 'refused' },
  ],
];

describe('windows of actions', () => {
  it.each(RULES)('%s', async (_rule, good, bad, switches = {}) => {
    const { status } = await aSandbox({ switches });
    for (const path of ['/Actions', '/ActionUpdates']) {
      expect(await status(`${path}?${good}`)).toBe(200);
      expect(await status(`${path}?${bad}`)).toBe(400);
    }
  });

  it('are the past seven days of updates when no date is given', async () => {
    const { json } = await aSandbox({ scenarios: ['typical'] });
    const since = async (days: number) => ids(await json(`/Actions?${updated(daysAgo(days), daysAgo(0))}`));
    expect(ids(await json('/Actions'))).toEqual(await since(7));
    expect((await since(8)).length).toBeGreaterThan((await since(7)).length);
  });

  it('are not narrowed to seven days by other dates, unless by switch', async () => {
    const { json, control } = await aSandbox();
    const path = `/Actions?${event(daysAgo(40), daysAgo(20))}`;
    expect(ids(await json(path))).not.toHaveLength(0);
    control.setSwitches({ sevenDays: 'without-start-date' });
    expect(ids(await json(path)).length).toBeLessThan(5);
  });

  it('by StartDate and EndDate do not see an approval', async () => {
    const { json, control, world } = await aSandbox();
    control.advance({ days: 10 });
    const [approved] = control.approvePending({ count: 1 });
    const now = world.clock.now();
    const updates = updated(dateParameter(now - 60_000), dateParameter(now));
    expect(ids(await json(`/Actions?${updates}`))).not.toContain(approved);
    expect((await json(`/ActionUpdates?${updates}`)).ActionUpdates).toEqual([]);
    expect((await json(`/Actions/${approved}`)).State).toBe('APPROVED');
  });

  it('by StartDate and EndDate see a reversal', async () => {
    const { json, control, world } = await aSandbox();
    const { id } = control.recordAction({ programId: '20101', amount: '10.00' });
    control.advance({ days: 10 });
    control.reverse(id, 'ITEM_RETURNED');
    const now = world.clock.now();
    expect(ids(await json(`/Actions?${updated(dateParameter(now - 1000), dateParameter(now))}`))).toContain(
      id,
    );
  });

  it('by locking date find an action by the day it locks', async () => {
    const { json, control } = await aSandbox();
    const { id } = control.recordAction({ programId: '20101', amount: '10.00' });
    control.moveLockingDate(id, START + 3 * DAY_MS);
    expect(ids(await json(`/Actions?${locking(daysAgo(0), daysAgo(-4))}`))).toContain(id);
    expect(ids(await json(`/Actions?${locking(daysAgo(0), daysAgo(-2))}`))).not.toContain(id);
  });

  it('combine with program and state', async () => {
    const { json } = await aSandbox();
    const window = event(daysAgo(44), daysAgo(0));
    const rows: Body[] = (await json(`/Actions?${window}&CampaignId=20101&State=PENDING`)).Actions;
    expect(rows).not.toHaveLength(0);
    expect(new Set(rows.map((row) => `${row.CampaignId} ${row.State}`))).toEqual(new Set(['20101 PENDING']));
  });

  it('that end in the future are silently empty, by switch', async () => {
    const { json, control } = await aSandbox();
    const path = `/Actions?${updated(daysAgo(9), daysAgo(-1))}`;
    expect(ids(await json(path))).not.toHaveLength(0);
    control.setSwitches({ futureEndDate: 'empty-everywhere' });
    expect(ids(await json(path))).toEqual([]);
  });
});
