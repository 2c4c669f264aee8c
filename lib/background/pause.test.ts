import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { toInstantText } from '@/lib/domain/day';
import { MINUTE_MS } from '@/lib/domain/schedule';
import { readPausedUntil, savePausedUntil } from '@/lib/settings/alert-pause';
import { alertSettings } from '@/lib/settings/alerts';
import { commitNews } from '@/tests/support/alerts';
import { anAccount, NOW_MS } from '@/tests/support/builders';
import { clock, shownBadge, shownNotifications, startExtension } from '@/tests/support/fake-extension';
import { type FakeMenus, installFakeMenus } from '@/tests/support/fake-menus';
import { ALERT_ALARM, ensureAlertAlarm, onAlertAlarm } from './alerts';
import type { Background } from './background';
import { onPauseClick } from './pause';

const mine = anAccount();
const background: Background = { fetch: () => Promise.reject(new Error('No request')), clock };
let menus: FakeMenus;

const click = (menuItemId: string) => onPauseClick(background, { menuItemId });
const minutesPaused = async () => {
  const until = await readPausedUntil();
  return until === null ? 0 : (Date.parse(until) - NOW_MS) / MINUTE_MS;
};
const alarmAt = async () => (await fakeBrowser.alarms.get(ALERT_ALARM))?.scheduledTime;

beforeEach(async () => {
  await startExtension(mine);
  menus = installFakeMenus();
});

describe('the icon’s own menu', () => {
  // It is 18:45; the tests' zone is UTC.
  it.each([
    ['pause:half-hour', 30],
    ['pause:two-hours', 120],
    ['pause:until-tomorrow', 315],
  ])('%s pauses for %i minutes, marks the badge and rings at the end', async (item, minutes) => {
    await click(item);
    expect(await minutesPaused()).toBe(minutes);
    expect((await shownBadge()).text).toBe('II');
    expect(await alarmAt()).toBe(NOW_MS + minutes * MINUTE_MS);
  });

  it('offers to resume while everything is paused; that tells what was kept back', async () => {
    await click('pause:two-hours');
    await menus.settled();
    expect(menus.items.has('pause:none')).toBe(true);
    await commitNews(mine.id, [{ id: 'a' }], { state: 'approved' });
    await onAlertAlarm(background);
    expect(shownNotifications()).toEqual([]);
    await click('pause:none');
    await menus.settled();
    expect(menus.items.has('pause:none')).toBe(false);
    expect(shownNotifications().map(({ title }) => title)).toEqual(['$10.00 approved']);
    expect([(await shownBadge()).text, await alarmAt()]).toEqual(['1', undefined]);
  });

  it('leaves the entries of others alone', async () => {
    await click('copy-tracking-link');
    await click('pause');
    expect(await minutesPaused()).toBe(0);
  });
});

describe('the alarm of silences', () => {
  const QUIET = { fromMinute: 18 * 60, toMinute: 20 * 60 };

  it('rings when quiet hours end, and not while nothing is silent', async () => {
    await ensureAlertAlarm(clock);
    expect(await alarmAt()).toBeUndefined();
    await alertSettings.save({ quiet: true, quietWeek: Array(7).fill(QUIET) });
    await ensureAlertAlarm(clock);
    expect(await alarmAt()).toBe(NOW_MS + 75 * MINUTE_MS);
  });

  it('rings first when a pause ends within quiet hours: the badge is right then', async () => {
    await alertSettings.save({ quiet: true, quietWeek: Array(7).fill(QUIET) });
    await savePausedUntil(toInstantText(NOW_MS + 10 * MINUTE_MS));
    await ensureAlertAlarm(clock);
    expect(await alarmAt()).toBe(NOW_MS + 10 * MINUTE_MS);
  });

  it('is set for no silence that never ends', async () => {
    await alertSettings.save({ quiet: true, quietWeek: Array(7).fill({ fromMinute: 0, toMinute: 0 }) });
    await ensureAlertAlarm(clock);
    expect(await alarmAt()).toBeUndefined();
  });
});
