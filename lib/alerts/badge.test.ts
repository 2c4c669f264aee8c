import { beforeEach, describe, expect, it } from 'vitest';
import { markSeen, readUnseenAlerts } from '@/lib/db/alerts';
import { toInstantText } from '@/lib/domain/day';
import { toAccountId } from '@/lib/domain/id';
import { MINUTE_MS } from '@/lib/domain/schedule';
import { savePausedUntil } from '@/lib/settings/alert-pause';
import { badgeSettings } from '@/lib/settings/badge';
import { saveUnsavedFailure } from '@/lib/settings/unsaved-failure';
import { commitNews } from '@/tests/support/alerts';
import { anAccount, instant, NOW_MS, TODAY } from '@/tests/support/builders';
import { clock, shownBadge, startExtension } from '@/tests/support/fake-extension';
import { renderBadge } from './render-badge';

const mine = anAccount();
const other = anAccount({ id: toAccountId('11111111-1111-4111-8111-111111111111'), label: 'Second' });
const AT = instant('2026-11-18T18:45:00Z');

/** Without the marks that keep a name's own direction in a sentence. */
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');

async function drawn(): Promise<{ text: string; tooltip: string[] }> {
  await renderBadge(clock);
  const { text, tooltip } = await shownBadge();
  return { text, tooltip: plain(tooltip).split('\n') };
}

beforeEach(() => startExtension(mine, other));

describe('the badge', () => {
  it('is empty at first', async () => expect((await drawn()).text).toBe(''));

  it('counts the unseen approvals of all accounts, and nothing else that is news', async () => {
    await commitNews(mine.id, [{ id: 'a' }, { id: 'b' }], { state: 'approved' });
    await commitNews(mine.id, [{ id: 'c' }], { state: 'reversed' });
    await commitNews(other.id, [{ id: 'a' }], { state: 'approved' });
    expect((await drawn()).text).toBe('3');
  });

  it('counts down to nothing as approvals are seen', async () => {
    await commitNews(mine.id, [{ id: 'a' }, { id: 'b' }], { state: 'approved' });
    const texts: string[] = [];
    for (const { id } of await readUnseenAlerts(mine.id)) {
      texts.push((await drawn()).text);
      await markSeen(mine.id, [id], AT);
    }
    expect([...texts, (await drawn()).text]).toEqual(['2', '1', '']);
  });

  it('forgets an approval that was reversed before anybody looked, and counts it again when it comes back', async () => {
    await commitNews(mine.id, [{ id: 'a' }], { state: 'approved' });
    await commitNews(mine.id, [{ id: 'a', before: 'approved' }], { state: 'reversed' });
    expect((await drawn()).text).toBe('');
    await commitNews(mine.id, [{ id: 'a', before: 'reversed' }], { state: 'approved' });
    expect((await drawn()).text).toBe('1');
  });

  it('asks for its user when an account needs them', async () => {
    await startExtension(mine, { ...other, progress: { failure: { kind: 'credentials-refused' } } });
    expect((await drawn()).text).toBe('!');
  });

  it('asks for its user when not even that could be kept in the database', async () => {
    await saveUnsavedFailure(mine.id, { failure: { kind: 'storage-full' }, retryAt: AT });
    expect((await drawn()).text).toBe('!');
  });

  it.each([
    ['offline', { failure: { kind: 'offline' } }],
    [
      'limited',
      { failure: { kind: 'rate-limited', endpoint: 'actions', until: instant('2026-11-18T19:00:00Z') } },
    ],
    ['older than three periods', { lastCompleteAt: toInstantText(NOW_MS - 91 * MINUTE_MS) }],
  ] as const)('is calm when an account is %s', async (_, progress) => {
    await startExtension({ ...mine, progress });
    expect((await drawn()).text).toBe('…');
  });

  it('is marked while everything is paused, and not after', async () => {
    await commitNews(mine.id, [{ id: 'a' }], { state: 'approved' });
    await savePausedUntil(toInstantText(NOW_MS + 1_000));
    expect((await drawn()).text).toBe('II');
    await savePausedUntil(toInstantText(NOW_MS));
    expect((await drawn()).text).toBe('1');
  });

  it('shows what was chosen', async () => {
    await commitNews(mine.id, [{ id: 'a', day: TODAY, payout: '38.42' }], { state: 'approved' });
    await commitNews(other.id, [{ id: 'p', day: TODAY }], { state: 'pending' });
    const texts: string[] = [];
    for (const shows of ['payout-today', 'actions-today', 'pending', 'nothing'] as const) {
      await badgeSettings.save({ shows });
      texts.push((await drawn()).text);
    }
    expect(texts).toEqual(['$48', '2', '1', '']);
  });

  it('forgets approvals of an account that was disconnected', async () => {
    await commitNews(mine.id, [{ id: 'a' }], { state: 'approved' });
    await startExtension(other);
    expect((await drawn()).text).toBe('');
  });
});

describe('the tooltip', () => {
  it('says each account’s money, what is new and how fresh it is', async () => {
    await commitNews(mine.id, [{ id: 'a', day: TODAY, payout: '38.42' }], { state: 'approved' });
    await commitNews(mine.id, [{ id: 'p', day: TODAY, payout: '5.00', currency: 'EUR' }], {
      state: 'pending',
    });
    const { tooltip } = await drawn();
    expect(tooltip).toEqual([
      'Partner Pulse',
      'Trailhead Media: $38.42 and €5.00 today, $38.42 and €5.00 this month, €5.00 pending',
      'Second: $0.00 today, $0.00 this month, $0.00 pending',
      '1 new approval',
      expect.stringMatching(/^Synced Nov 18/),
    ]);
  });

  it('with no account is the product’s name', async () => {
    await startExtension();
    expect((await drawn()).tooltip).toEqual(['Partner Pulse']);
  });

  it('says what is wrong', async () => {
    await startExtension({
      ...mine,
      progress: { lastCompleteAt: null, failure: { kind: 'credentials-refused' } },
    });
    await savePausedUntil(instant('2026-11-18T19:15:00Z'));
    expect((await drawn()).tooltip.slice(2)).toEqual([
      'Not synced yet',
      'An account needs you. Open Partner Pulse to see why',
      expect.stringMatching(/^Notifications are paused until Nov 18/),
    ]);
  });

  it('names four accounts and counts the others', async () => {
    const many = Array.from({ length: 6 }, (_, index) =>
      anAccount({
        id: toAccountId(`11111111-1111-4111-8111-11111111111${index}`),
        label: `Account ${index}`,
      }),
    );
    await startExtension(...many);
    expect((await drawn()).tooltip[5]).toBe('and 2 more accounts');
  });
});
