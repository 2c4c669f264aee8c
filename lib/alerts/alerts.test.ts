import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { markSeen, readOwedAlerts, readUnseenAlerts } from '@/lib/db/alerts';
import { commitStep } from '@/lib/db/commit/commit-step';
import type { Action } from '@/lib/domain/action';
import { type AccountId, toAccountId } from '@/lib/domain/id';
import { anAction } from '@/tests/support/actions';
import { anAccount, instant } from '@/tests/support/builders';
import { clock, shownBadge, shownNotifications, startExtension } from '@/tests/support/fake-extension';
import { notifyApprovals } from './notify-approvals';
import { renderBadge } from './render-badge';

const mine = anAccount();
const other = anAccount({ id: toAccountId('11111111-1111-4111-8111-111111111111'), label: 'Second' });
const AT = instant('2026-11-18T18:45:00Z');

type Order = Parameters<typeof anAction>[0];

/** These orders were pending, and a run found them approved. */
async function approve(accountId: AccountId, ...orders: Order[]): Promise<void> {
  const commit = (actions: Action[]) =>
    commitStep({
      accountId,
      epoch: 0,
      seenAt: AT,
      advance: (progress) => progress,
      actions: { actions, wholeDays: null, setAside: [] },
    });
  await commit(orders.map((order) => anAction(order)));
  await commit(orders.map((order) => anAction({ ...order, state: 'approved' })));
}

/** Without the marks that keep a name's own direction in a sentence. */
const plain = (text = '') => text.replace(/[\u2066-\u2069]/g, '');

beforeEach(() => startExtension(mine, other));

describe('the notification of approvals', () => {
  it('is one, however many there are', async () => {
    await approve(mine.id, { id: 'a', payout: '10.00' }, { id: 'b', payout: '2.50' });
    await notifyApprovals(mine, clock);
    const [shown, ...more] = shownNotifications();
    expect(more).toEqual([]);
    expect(shown?.title).toBe('2 actions approved');
    expect(plain(shown?.message)).toBe('$12.50 from Nordlys Ski');
  });

  it('says each currency by itself, to its own last digit', async () => {
    await approve(
      mine.id,
      { id: 'a', payout: '10.00' },
      { id: 'b', payout: '0.10' },
      { id: 'c', payout: '980', currency: 'JPY' },
      { id: 'd', payout: '1.205', currency: 'KWD' },
    );
    await notifyApprovals(mine, clock);
    const message = plain(shownNotifications()[0]?.message).replaceAll('\u00a0', ' ');
    expect(message).toBe('$10.10, ¥980, and KWD 1.205 from Nordlys Ski');
  });

  it('names the first brand and counts the others', async () => {
    const brands = ['Nordlys Ski', 'Kite & Co', 'Nordlys Ski', 'Fjord'];
    await approve(mine.id, ...brands.map((programName, index) => ({ id: `${index}`, programName })));
    await notifyApprovals(mine, clock);
    expect(plain(shownNotifications()[0]?.message)).toBe('$40.00 from Nordlys Ski and 2 other brands');
  });

  it('shows a brand’s name as it is, whatever marks it holds', async () => {
    await approve(mine.id, { id: 'a', programName: '$1 | {x} <b>Shop</b>' });
    await notifyApprovals(mine, clock);
    expect(plain(shownNotifications()[0]?.message)).toContain('$1 | {x} <b>Shop</b>');
  });

  it('marks afterwards what it told, so that the next run tells nothing again', async () => {
    await approve(mine.id, { id: 'a' });
    await notifyApprovals(mine, clock);
    expect(await readOwedAlerts(mine.id)).toEqual([]);
    expect(await readUnseenAlerts(mine.id)).toMatchObject([{ notifiedAt: AT, seenAt: null }]);
    await fakeBrowser.notifications.clear(shownNotifications()[0]!.id);
    await notifyApprovals(mine, clock);
    expect(shownNotifications()).toEqual([]);
  });

  it('has an id of its alerts, so that telling again after a crash replaces the first', async () => {
    await approve(mine.id, { id: 'a' }, { id: 'b' });
    const create = vi.spyOn(fakeBrowser.notifications, 'create');
    await notifyApprovals(mine, clock);
    await startExtension(mine, other);
    await approve(mine.id, { id: 'b' }, { id: 'a' });
    await notifyApprovals(mine, clock);
    const ids = create.mock.calls.map(([id]) => id);
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
    create.mockRestore();
  });

  it('of the next approvals has another id', async () => {
    await approve(mine.id, { id: 'a' });
    await notifyApprovals(mine, clock);
    await approve(mine.id, { id: 'b' });
    await notifyApprovals(mine, clock);
    expect(shownNotifications()).toHaveLength(2);
  });

  it('is of its own account alone', async () => {
    await approve(mine.id, { id: 'a' });
    await approve(other.id, { id: 'a' });
    await notifyApprovals(mine, clock);
    expect(shownNotifications()).toHaveLength(1);
    expect(await readOwedAlerts(other.id)).toHaveLength(1);
  });

  it('does not come when nothing is owed', async () => {
    await notifyApprovals(mine, clock);
    expect(shownNotifications()).toEqual([]);
  });

  it('that the system refuses leaves the badge to tell, and is not tried for ever', async () => {
    const console = vi.spyOn(globalThis.console, 'error').mockImplementation(() => undefined);
    const create = vi
      .spyOn(fakeBrowser.notifications, 'create')
      .mockRejectedValue(new Error('refused') as never);
    await approve(mine.id, { id: 'a' });
    await notifyApprovals(mine, clock);
    expect(console).toHaveBeenCalledTimes(1);
    expect(await readOwedAlerts(mine.id)).toEqual([]);
    await renderBadge();
    expect((await shownBadge()).text).toBe('1');
    create.mockRestore();
    console.mockRestore();
  });
});

describe('the badge', () => {
  it('is empty at first, with the product’s name as its tooltip', async () => {
    await renderBadge();
    expect(await shownBadge()).toEqual({ text: '', tooltip: 'Partner Pulse' });
  });

  it('counts the unseen approvals of all accounts', async () => {
    await approve(mine.id, { id: 'a' }, { id: 'b' });
    await approve(other.id, { id: 'a' });
    await renderBadge();
    expect(await shownBadge()).toEqual({ text: '3', tooltip: 'Partner Pulse: 3 new approvals' });
  });

  it('counts down to nothing as approvals are seen', async () => {
    await approve(mine.id, { id: 'a' }, { id: 'b' });
    const texts: string[] = [];
    for (const { id } of await readUnseenAlerts(mine.id)) {
      await renderBadge();
      texts.push((await shownBadge()).tooltip);
      await markSeen(mine.id, [id], AT);
    }
    await renderBadge();
    expect(texts).toEqual(['Partner Pulse: 2 new approvals', 'Partner Pulse: 1 new approval']);
    expect((await shownBadge()).text).toBe('');
  });

  it('asks for its user when an account needs them', async () => {
    await startExtension(mine, { ...other, progress: { failure: { kind: 'credentials-refused' } } });
    await renderBadge();
    expect(await shownBadge()).toEqual({ text: '!', tooltip: 'Partner Pulse: something needs you' });
  });

  it('keeps still about troubles that mend themselves', async () => {
    await startExtension({ ...mine, progress: { failure: { kind: 'offline' } } });
    await renderBadge();
    expect((await shownBadge()).text).toBe('');
  });

  it('forgets approvals of an account that was disconnected', async () => {
    await approve(mine.id, { id: 'a' });
    await startExtension(other);
    await renderBadge();
    expect((await shownBadge()).text).toBe('');
  });
});
