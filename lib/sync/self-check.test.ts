/** Each invariant broken once by hand on a device that has synced: the control of every check. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { expectedBadge, renderBadge } from '@/lib/alerts/render-badge';
import { ensureAlarm, SYNC_ALARM } from '@/lib/background/alarms';
import { COPY_LINK, ensureMenu } from '@/lib/background/context-menu';
import { openDatabase } from '@/lib/db/open';
import { day, instant } from '@/tests/support/builders';
import { type FakeMenus, installFakeMenus } from '@/tests/support/fake-menus';
import { connectProduct, firstWorld, type Product, resetDevice } from '@/tests/support/product';
import { updateRecords } from '@/tests/support/update-records';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import type { ActionId } from '../domain/id';
import type { FindingKind, SelfCheckReport } from '../domain/self-check';
import { runSelfCheck } from './self-check';

let sandbox: Sandbox;
let product: Product;
let menus: FakeMenus;

beforeAll(async () => {
  sandbox = await startSandbox({ scenarios: ['small'], seed: 11, switches: { jobSeconds: 0 } });
});
afterAll(() => sandbox.close());

/** A device with its first 90 days, three approvals told, a badge, an alarm and a menu. */
beforeEach(async () => {
  await resetDevice();
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'en-US' });
  menus = installFakeMenus();
  product = await connectProduct(sandbox);
  await product.sync();
  // The second run walks back, so that the approvals are of orders the device has.
  await product.sync();
  sandbox.control.approvePending({ count: 3 });
  sandbox.control.advance({ hours: 1 });
  await product.sync(true);
  await renderBadge(product.deps.clock);
  await ensureAlarm(product.deps.clock);
  await ensureMenu();
  await menus.settled();
});

const deps = () => ({
  clock: product.deps.clock,
  alarmName: SYNC_ALARM,
  menuItemId: COPY_LINK,
  expectedBadge: () => expectedBadge(product.deps.clock),
});
const check = () => runSelfCheck(deps(), product.account.id);

function foundIn({ results }: SelfCheckReport): FindingKind[] {
  return results.flatMap((result) =>
    result.status === 'broken' ? result.found.map(({ kind }) => kind) : [],
  );
}

it('finds nothing on a device where all went well', async () => {
  const { results } = await check();
  expect(results.filter(({ status }) => status !== 'ok')).toEqual([]);
  const alerts = await (await openDatabase()).getAll('alerts');
  expect(alerts.filter(({ kind }) => kind === 'approval')).toHaveLength(3);
});

describe('what is broken by hand is found:', () => {
  it('I1, a day that lost its totals, and one that lost its orders', async () => {
    const database = await openDatabase();
    const [[account, first] = [], second] = await database.getAllKeys('actionDays');
    await database.delete('sumDays', [account!, first!]);
    await database.delete('actionDays', second!);
    expect(foundIn(await check())).toEqual(expect.arrayContaining(['totals-missing', 'actions-missing']));
  });

  it('I1, a first sync that counts as complete with days unread', async () => {
    await updateRecords('progress', (progress) => ({ ...progress, readBackTo: progress.firstDays.to }));
    expect(foundIn(await check())).toEqual(['baseline-early']);
  });

  it('I1, clicks that count as known, of a day that waits for a program and of one that is gone', async () => {
    const database = await openDatabase();
    const [progress] = await database.getAll('progress');
    const { to } = progress!.clicksKnown.at(-1)!;
    await updateRecords('clickDays', (record) => ({ ...record, whole: false }));
    const { results } = await check();
    expect(results[0]).toMatchObject({ status: 'broken', found: [{ kind: 'clicks-missing' }] });
    await updateRecords('clickDays', (record) => ({ ...record, whole: true }));
    await database.delete('clickDays', [product.account.id, to]);
    expect(foundIn(await check())).toEqual(['clicks-missing']);
  });

  it('I2, an order that stands in two days', async () => {
    const database = await openDatabase();
    const [one, two] = await database.getAll('actionDays');
    const stray = { ...one!.actions[0]!, day: two!.day };
    await database.put('actionDays', { ...two!, actions: [...two!.actions, stray] });
    expect(foundIn(await check())).toEqual(expect.arrayContaining(['id-twice', 'place-wrong']));
  });

  it('I2, a place that leads to nothing', async () => {
    await updateRecords('places', (place) => ({
      ...place,
      days: { ...place.days, ['1.2.3' as ActionId]: day('2026-11-10') },
    }));
    expect(foundIn(await check())).toEqual(['place-empty']);
  });

  it('I3, totals that drifted', async () => {
    await updateRecords('earningDays', (totals) => ({
      ...totals,
      lines: totals.lines.map((line) => ({ ...line, count: line.count + 1 })),
    }));
    expect(foundIn(await check())).toEqual(['totals-differ']);
  });

  it('I3, sums over all programs that drifted', async () => {
    await updateRecords('sumDays', (sums) => ({ ...sums, lines: sums.lines.slice(1) }));
    expect(foundIn(await check())).toEqual(['totals-differ']);
  });

  it('I4, an approval whose alert is lost', async () => {
    const database = await openDatabase();
    const [key] = await database.getAllKeys('alerts');
    await database.delete('alerts', key!);
    await renderBadge(product.deps.clock);
    expect(foundIn(await check())).toEqual(['approval-untold']);
  });

  it('I5, an alert that was shown of an order nobody has', async () => {
    const database = await openDatabase();
    const [alert] = await database.getAll('alerts');
    const notifiedAt = instant('2026-11-18T18:45:00Z');
    const { unseen: _, ...seen } = alert!;
    await database.put('alerts', {
      ...seen,
      id: 'approval:9.9.9:2',
      actionId: '9.9.9' as ActionId,
      notifiedAt,
    });
    expect(foundIn(await check())).toEqual(['told-of-nothing']);
  });

  it('I6, a badge that shows something else', async () => {
    await fakeBrowser.action.setBadgeText({ text: '7' });
    expect(foundIn(await check())).toEqual(['badge-differs']);
  });

  it('I7, runs beyond the account’s epoch, and a database that went back in time', async () => {
    await updateRecords('progress', (progress) => ({ ...progress, epoch: 1 }));
    expect(foundIn(await check())).toEqual(['epoch-ahead', 'epoch-lost']);
  });

  it('I8, more requests than our share', async () => {
    const now = product.deps.clock.now();
    await updateRecords('budgets', (budget) => ({
      ...budget,
      request: Array.from({ length: 101 }, () => now),
    }));
    expect(foundIn(await check())).toEqual(['limit-passed']);
  });

  it.each([
    ['as written', (token: string) => token],
    ['inside the header it is sent in', (token: string, sid: string) => `Basic ${btoa(`${sid}:${token}`)}`],
  ])('I9, a token in a setting and in a record, %s', async (_, write) => {
    const { authToken, accountSid } = firstWorld(sandbox).partner;
    await fakeBrowser.storage.local.set({ lastHeader: { value: write(authToken, accountSid) } });
    const database = await openDatabase();
    const seenAt = instant('2026-11-18T18:45:00Z');
    const raw = JSON.stringify({ Note: write(authToken, accountSid) });
    const accountId = product.account.id;
    await database.put('setAside', { accountId, key: 'row:1', reason: 'Id missing', day: null, raw, seenAt });
    expect(foundIn(await check())).toEqual(['token-in-storage', 'token-in-database']);
  });

  it('I10, another database in the place of this one', async () => {
    await (await openDatabase()).put('meta', 'another', 'generation');
    expect(foundIn(await check())).toEqual(['generation-differs']);
  });

  it('I11, no alarm', async () => {
    await fakeBrowser.alarms.clear(SYNC_ALARM);
    expect(foundIn(await check())).toEqual(['alarm-missing']);
  });

  it('I13, columns that are not what their day gives, and columns of no day', async () => {
    await updateRecords('columnDays', (columns) => ({ ...columns, text: `${columns.text}!` }));
    const database = await openDatabase();
    const [columns] = await database.getAll('columnDays');
    await database.put('columnDays', { ...columns!, day: day('2020-01-01') });
    expect(foundIn(await check())).toEqual(['columns-differ']);
  });

  it('I12, no menu entry', async () => {
    await menus.removeAll();
    expect(foundIn(await check())).toEqual(['menu-missing']);
  });
});

describe('while a run goes on', () => {
  it('what it may be changing is not judged, and the rest is', async () => {
    await updateRecords('earningDays', (totals) => ({ ...totals, lines: [] }));
    await fakeBrowser.alarms.clear(SYNC_ALARM);
    const report = await navigator.locks.request(`sync:${product.account.id}`, check);
    expect(foundIn(report)).toEqual(['alarm-missing']);
    const unchecked = report.results.filter(({ status }) => status === 'not-applicable');
    expect(unchecked.map(({ invariant }) => invariant)).toEqual([
      'coverage',
      'one-place',
      'totals',
      'approvals-told',
      'told-exist',
      'columns',
    ]);
  });

  it('a badge that it will draw is not judged', async () => {
    await fakeBrowser.action.setBadgeText({ text: '7' });
    const report = await navigator.locks.request(`sync:${product.account.id}`, check);
    expect(report.results[5]).toEqual({ invariant: 'badge', status: 'not-applicable', why: 'sync-running' });
  });
});
