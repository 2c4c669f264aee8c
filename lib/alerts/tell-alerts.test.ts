import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { markSeen, readOwedAlerts, readUnseenAlerts } from '@/lib/db/alerts';
import { ALERT_DEFAULTS, type AlertSettings } from '@/lib/domain/alert-rules';
import { toInstantText } from '@/lib/domain/day';
import { toAccountId, toProgramId } from '@/lib/domain/id';
import { HOUR_MS } from '@/lib/domain/window';
import { readRefused, savePausedUntil } from '@/lib/settings/alert-pause';
import { alertSettings } from '@/lib/settings/alerts';
import { commitNews, type Order } from '@/tests/support/alerts';
import { anAccount, NOW_MS, TODAY } from '@/tests/support/builders';
import { clock, shownNotifications, startExtension } from '@/tests/support/fake-extension';
import { type TellDeps, tellAlerts } from './tell-alerts';

const mine = anAccount();
const other = anAccount({ id: toAccountId('11111111-1111-4111-8111-111111111111'), label: 'Second' });

const deps: TellDeps = { clock, timeZone: 'Europe/Berlin' };
const later = (ms: number): TellDeps => ({ ...deps, clock: { now: () => NOW_MS + ms } });

const approve = (...orders: Order[]) => commitNews(mine.id, orders, { state: 'approved' });
const titles = () => shownNotifications().map(({ title }) => title);
const choose = (some: Partial<AlertSettings>) => alertSettings.save(some);

/** A browser in which everything that was shown is gone from the screen. */
async function clearScreen(): Promise<void> {
  for (const { id } of shownNotifications()) await fakeBrowser.notifications.clear(id);
}

beforeEach(() => startExtension(mine));

describe('telling what is owed', () => {
  it('is one notification for all approvals, and one of its own for each other kind', async () => {
    await approve({ id: 'a' }, { id: 'b' });
    await commitNews(mine.id, [{ id: 'c' }, { id: 'd' }], { state: 'reversed' });
    await commitNews(mine.id, [{ id: 'e' }, { id: 'f' }], { payout: '7.00' });
    await tellAlerts(deps, mine);
    expect(titles()).toEqual(['2 actions approved', '2 payouts changed', '2 actions reversed']);
    expect(await readOwedAlerts(mine.id)).toEqual([]);
    expect(await readUnseenAlerts(mine.id)).toHaveLength(2);
  });

  it('tells nothing twice, and the next news by themselves', async () => {
    await approve({ id: 'a' });
    await tellAlerts(deps, mine);
    await clearScreen();
    await tellAlerts(deps, mine);
    expect(titles()).toEqual([]);
    await approve({ id: 'b' });
    await tellAlerts(deps, mine);
    expect(titles()).toEqual(['$10.00 approved']);
  });

  it('has an id of its alerts, in whichever order they came', async () => {
    await approve({ id: 'a' }, { id: 'b' });
    await tellAlerts(deps, mine);
    const [first] = shownNotifications();
    await startExtension(mine);
    await approve({ id: 'b' }, { id: 'a' });
    await tellAlerts(deps, mine);
    expect(shownNotifications().map(({ id }) => id)).toEqual([first?.id]);
  });

  it('is of its own account alone, and says which where there are several', async () => {
    await startExtension(mine, other);
    await approve({ id: 'a' });
    await commitNews(other.id, [{ id: 'a' }], { state: 'approved' });
    await tellAlerts(deps, mine);
    expect(shownNotifications()).toHaveLength(1);
    expect(shownNotifications()[0]?.message).toContain('Trailhead Media');
    expect(await readOwedAlerts(other.id)).toHaveLength(1);
  });

  it('twice at once shows everything once', async () => {
    await approve({ id: 'a' }, { id: 'b' });
    const create = vi.spyOn(fakeBrowser.notifications, 'create');
    await Promise.all([tellAlerts(deps, mine), tellAlerts(deps, mine), tellAlerts(deps, mine)]);
    expect(create).toHaveBeenCalledTimes(1);
    create.mockRestore();
  });
});

describe('what is not told', () => {
  it('an approval that was reversed again before anybody was told; its reversal is', async () => {
    await approve({ id: 'a' });
    await commitNews(mine.id, [{ id: 'a', before: 'approved' }], { state: 'reversed' });
    await tellAlerts(deps, mine);
    expect(titles()).toEqual(['$10.00 reversed']);
    expect(shownNotifications()[0]?.message).toContain('It had been approved.');
  });

  it('a reversal that was taken back, and the approval behind it a second time', async () => {
    await approve({ id: 'a' });
    await tellAlerts(deps, mine);
    await clearScreen();
    await commitNews(mine.id, [{ id: 'a', before: 'approved' }], { state: 'reversed' });
    await commitNews(mine.id, [{ id: 'a', before: 'reversed' }], { state: 'approved' });
    await tellAlerts(deps, mine);
    expect(titles()).toEqual([]);
    expect(await readUnseenAlerts(mine.id)).toHaveLength(1);
  });

  it('but an approval after a reversal everybody was told of is told', async () => {
    await approve({ id: 'a' });
    await tellAlerts(deps, mine);
    await commitNews(mine.id, [{ id: 'a', before: 'approved' }], { state: 'reversed' });
    await tellAlerts(deps, mine);
    await clearScreen();
    await commitNews(mine.id, [{ id: 'a', before: 'reversed' }], { state: 'approved' });
    await tellAlerts(deps, mine);
    expect(titles()).toEqual(['$10.00 approved']);
  });

  it('what is older than two days when it can first be told: the badge alone shows it', async () => {
    await approve({ id: 'a' });
    await tellAlerts(later(48 * HOUR_MS + 1_000), mine);
    expect(titles()).toEqual([]);
    expect(await readUnseenAlerts(mine.id)).toHaveLength(1);
    await approve({ id: 'b' });
    await tellAlerts(later(48 * HOUR_MS - 1_000), mine);
    expect(titles()).toEqual(['$10.00 approved']);
  });

  it.each<[string, Partial<AlertSettings>, Order, Order]>([
    ['approvals', { approvals: false }, {}, { state: 'approved' }],
    ['reversals', { reversals: false }, {}, { state: 'reversed' }],
    ['payout changes', { payoutChanges: false }, {}, { payout: '7.00' }],
    ['what is below the minimum', { minimumPayouts: { USD: '10.01' } }, {}, { state: 'approved' }],
    ['muted programs', { mutedPrograms: [toProgramId('20101')] }, {}, { state: 'approved' }],
  ])('%s, when that was chosen, then or later', async (_, settings, order, after) => {
    await choose(settings);
    await commitNews(mine.id, [{ id: 'a', ...order }], after);
    await tellAlerts(deps, mine);
    await choose(ALERT_DEFAULTS);
    await tellAlerts(deps, mine);
    expect(titles()).toEqual([]);
  });

  it('but a minimum is of its own currency', async () => {
    await choose({ minimumPayouts: { USD: '10.01', EUR: '5' } });
    await approve({ id: 'a', currency: 'EUR' }, { id: 'b', currency: 'JPY' }, { id: 'c' });
    await tellAlerts(deps, mine);
    expect(titles()).toEqual(['2 actions approved']);
  });
});

describe('the first sale of a day', () => {
  const sell = (...orders: Order[]) => commitNews(mine.id, orders, {});

  it('is told once when that was chosen, and only today', async () => {
    await choose({ firstSale: true });
    await sell({ id: 'a', day: TODAY }, { id: 'b', day: TODAY }, { id: 'old', day: '2026-11-16' });
    await sell({ id: 'c', day: TODAY });
    await tellAlerts(deps, mine);
    expect(titles()).toEqual(['First sale of the day']);
    await clearScreen();
    await sell({ id: 'd', day: TODAY });
    await tellAlerts(deps, mine);
    expect(titles()).toEqual([]);
  });

  it('is not told of otherwise', async () => {
    await sell({ id: 'a', day: TODAY });
    await tellAlerts(deps, mine);
    expect(titles()).toEqual([]);
  });
});

describe('a silence', () => {
  const QUIET = { fromMinute: 19 * 60, toMinute: 21 * 60 };

  it('of quiet hours keeps everything back, then tells it in one notification', async () => {
    // In Berlin it is 19:45.
    await choose({ quiet: true, quietWeek: Array(7).fill(QUIET) });
    await approve({ id: 'a' });
    await tellAlerts(deps, mine);
    await commitNews(mine.id, [{ id: 'b' }], { state: 'reversed' });
    await tellAlerts(later(HOUR_MS), mine);
    expect(titles()).toEqual([]);
    await tellAlerts(later(HOUR_MS + 15 * 60_000), mine);
    expect(titles()).toEqual(['What came in while it was quiet']);
    expect(shownNotifications()[0]?.message).toBe('1 action approved: $10.00\n1 action reversed: $10.00');
  });

  it('of a pause, too', async () => {
    await savePausedUntil(toInstantText(NOW_MS + HOUR_MS));
    await approve({ id: 'a' });
    await tellAlerts(deps, mine);
    expect(titles()).toEqual([]);
    await tellAlerts(later(HOUR_MS), mine);
    expect(titles()).toEqual(['$10.00 approved']);
  });

  it('that lasts longer than two days leaves it to the badge', async () => {
    await savePausedUntil(toInstantText(NOW_MS + 49 * HOUR_MS));
    await approve({ id: 'a' });
    await tellAlerts(deps, mine);
    await tellAlerts(later(49 * HOUR_MS), mine);
    expect(titles()).toEqual([]);
  });
});

it('news are tied to their notification before it is shown, so that a killed worker repeats exactly that', async () => {
  const killed = anAccount({ id: toAccountId('22222222-2222-4222-8222-222222222222') });
  await startExtension(killed);
  await commitNews(killed.id, [{ id: 'a' }], { state: 'approved' });
  const create = vi
    .spyOn(fakeBrowser.notifications, 'create')
    .mockImplementation(() => new Promise(() => undefined));
  void tellAlerts(deps, killed);
  await vi.waitFor(() => expect(create).toHaveBeenCalled());
  const [id] = create.mock.calls[0] as unknown as [string];
  create.mockRestore();
  await commitNews(killed.id, [{ id: 'b' }], { state: 'approved' });
  const owed = await readOwedAlerts(killed.id);
  expect(owed.map(({ actionId, batch }) => [actionId, batch])).toEqual([
    ['a', id],
    ['b', undefined],
  ]);
});

describe('the reason of a reversal', () => {
  it('is asked for and said; whatever keeps it from coming does not keep the news', async () => {
    await commitNews(mine.id, [{ id: 'a' }], { state: 'reversed' });
    const readReasons: TellDeps['readReasons'] = async (_, alerts) =>
      new Map(alerts.map(({ id }) => [id, 'CONS_FRAUD']));
    await tellAlerts({ ...deps, readReasons }, mine);
    expect(shownNotifications()[0]?.message).toContain('Reason: the brand suspects fraud by the customer.');
    await commitNews(mine.id, [{ id: 'b' }], { state: 'reversed' });
    await tellAlerts({ ...deps, readReasons: async () => new Map() }, mine);
    expect(titles()).toEqual(['$10.00 reversed', '$10.00 reversed']);
  });
});

describe('a system that refuses', () => {
  it('is remembered, and the badge tells; one that takes it again is forgotten', async () => {
    const console = vi.spyOn(globalThis.console, 'error').mockImplementation(() => undefined);
    const create = vi
      .spyOn(fakeBrowser.notifications, 'create')
      .mockRejectedValue(new Error('refused') as never);
    await approve({ id: 'a' });
    await tellAlerts(deps, mine);
    expect([await readRefused(), await readOwedAlerts(mine.id)]).toEqual([true, []]);
    expect(await readUnseenAlerts(mine.id)).toHaveLength(1);
    create.mockRestore();
    await approve({ id: 'b' });
    await tellAlerts(deps, mine);
    expect([await readRefused(), console.mock.calls.length]).toEqual([false, 1]);
    console.mockRestore();
  });

  it('is noticed, too, where it takes what it does not show', async () => {
    Object.assign(fakeBrowser.notifications, { getPermissionLevel: async () => 'denied' });
    await approve({ id: 'a' });
    await tellAlerts(deps, mine);
    expect(await readRefused()).toBe(true);
  });
});

it('seen is seen, though it was never told', async () => {
  await approve({ id: 'a' });
  const [alert] = await readUnseenAlerts(mine.id);
  await markSeen(mine.id, [alert!.id], toInstantText(NOW_MS));
  expect(await readUnseenAlerts(mine.id)).toEqual([]);
});
