import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { commitStep } from '@/lib/db/commit/commit-step';
import { readLinks } from '@/lib/db/links/links';
import { closeLinks } from '@/lib/db/links/open';
import { LINKS_DATABASE, type LinkRecord } from '@/lib/db/links/schema';
import { openDatabase } from '@/lib/db/open';
import type { StoredAction } from '@/lib/domain/action';
import { addDays, toInstantText } from '@/lib/domain/day';
import { type AccountId, toAccountId, toProgramId } from '@/lib/domain/id';
import { toLinkId } from '@/lib/domain/link';
import { toLinkOrderId } from '@/lib/domain/link-order';
import { linkSettings } from '@/lib/settings/links';
import { anySection, isSectionName } from '@/lib/settings/sections';
import { updateSettings } from '@/lib/settings/updates';
import { aSettledProgress, aStoredAction } from '@/tests/support/actions';
import { anAccount, decimal, instant, NOW_MS, TODAY } from '@/tests/support/builders';
import { dumpDatabase, startWith } from '@/tests/support/fake-database';
import { trials } from '@/tests/support/trials';
import { createTestSink } from '../test-sink';
import { createAccountKeys } from './accounts';
import { inspectBackup } from './inspect-backup';
import { NewerBackupError, NotABackupError } from './read-backup';
import { restoreBackup } from './restore-backup';
import { writeBackup } from './write-backup';

const KEY = 'a'.repeat(64);
const HERE = toAccountId('00000000-0000-4000-8000-000000000001');
const THERE = toAccountId('00000000-0000-4000-8000-000000000002');
const EVERYTHING = { settings: true, links: true, actions: true };
const hooks = { signal: new AbortController().signal, onProgress: () => undefined };

async function backUp(accountId: AccountId = HERE, withActions = true): Promise<Blob> {
  const sink = createTestSink();
  const accounts = [{ account: anAccount({ id: accountId }), key: KEY }];
  await writeBackup({ accounts, withActions, madeAt: toInstantText(NOW_MS) }, sink, hooks);
  return new Blob([sink.bytes()]);
}

const keysOf = (accountId: AccountId) => createAccountKeys([{ accountId, key: KEY }]);

async function restore(file: Blob, accountId: AccountId, wish = EVERYTHING) {
  return restoreBackup(file, wish, { keys: keysOf(accountId), changeSettings });
}

/** As the background keeps them. */
async function changeSettings(section: string, values: Record<string, unknown>): Promise<number> {
  if (!isSectionName(section)) return 0;
  const patch = anySection(section).parsePatch(values);
  if ('refused' in patch) return 0;
  await anySection(section).save(patch);
  return Object.keys(patch).length;
}

function aLink(some: Partial<LinkRecord> = {}): LinkRecord {
  const labels = { subId1: 'guide', subId2: '', subId3: '', sharedId: '' };
  return {
    id: toLinkId('mf0000000-a'),
    accountId: HERE,
    key: 'key',
    orderId: toLinkOrderId('6f1c2a52-4b7e-4c39-9d60-2a3b8c1d0e4f'),
    programId: toProgramId('20101'),
    programName: 'Nordlys Ski',
    target: 'https://shop.test/boots',
    title: 'Boots',
    url: 'https://go.track.test/c/1',
    labels,
    templates: labels,
    codeIn: null,
    path: null,
    propertyId: '',
    adId: '',
    by: 'impact',
    from: 'menu',
    madeAt: instant('2026-11-10T08:00:00Z'),
    note: '',
    starred: false,
    ...some,
  };
}

async function putLinks(...links: LinkRecord[]): Promise<void> {
  await restoreLinksOf(links);
}

async function restoreLinksOf(links: LinkRecord[]): Promise<void> {
  const { restoreLinks } = await import('@/lib/db/links/links');
  await restoreLinks(links);
}

async function eraseLinksDatabase(): Promise<void> {
  await closeLinks();
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(LINKS_DATABASE);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

/** What impact.com answers again after everything was lost: the present, seen now for the first time. */
async function readAgain(actions: readonly StoredAction[], accountId: AccountId): Promise<void> {
  await startWith(aSettledProgress({ accountId, baselineAt: null, readBackTo: null }));
  const seenAt = toInstantText(NOW_MS);
  await commitStep({
    accountId,
    epoch: 0,
    seenAt,
    advance: (progress) => ({ ...progress, baselineAt: seenAt, readBackTo: progress.historyFrom }),
    actions: { actions: actions.map(withoutMemory), wholeDays: null, setAside: [] },
  });
}

function withoutMemory({ firstSeenAt: _, history: __, ...action }: StoredAction) {
  return action;
}

async function actionsOf(accountId: AccountId): Promise<StoredAction[]> {
  const database = await openDatabase();
  const days = await database.getAll('actionDays');
  return days.filter((day) => day.accountId === accountId).flatMap(({ actions }) => actions);
}

beforeEach(async () => {
  fakeBrowser.reset();
  await eraseLinksDatabase();
  await startWith(aSettledProgress({ accountId: HERE }));
});

const amount = fc
  .nat(99_999)
  .map((cents) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`);
const states = fc.constantFrom('pending', 'approved', 'reversed');
const memory = fc
  .uniqueArray(fc.nat(60), { minLength: 1, maxLength: 4 })
  .chain((agos) =>
    fc.tuple(
      fc.constant(agos.sort((left, right) => right - left)),
      fc.array(fc.tuple(states, amount), { minLength: agos.length, maxLength: agos.length }),
    ),
  );

/** An action that was seen in some states, the last of which is its present one. */
const storedAction = fc
  .record({
    id: fc.nat(40),
    ago: fc.nat(200),
    name: fc.string({ unit: 'grapheme', maxLength: 12 }),
    memory,
  })
  .map(({ id, ago, name, memory: [agos, seen] }): StoredAction => {
    const history = agos.map((days, index) => ({
      seenAt: toInstantText(NOW_MS - (days + 1) * 86_400_000),
      state: seen[index]![0],
      payout: decimal(seen[index]![1]),
    }));
    const kept = history.filter(
      (one, index) => one.state !== history[index - 1]?.state || one.payout !== history[index - 1]?.payout,
    );
    const last = kept.at(-1)!;
    const action = aStoredAction({
      id: `1.${id}`,
      day: addDays(TODAY, -ago),
      state: last.state,
      payout: last.payout,
    });
    return { ...action, programName: name, firstSeenAt: kept[0]!.seenAt, history: kept };
  });

const linkRecord = fc
  .record({ n: fc.nat(999), note: fc.string({ unit: 'grapheme', maxLength: 20 }), starred: fc.boolean() })
  .map(({ n, note, starred }) => aLink({ id: toLinkId(`mf00${n}-a`), key: `key ${n}`, note, starred }));

describe('a backup', () => {
  it('brings everything back that was lost, under whichever id the account has then', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(storedAction, { selector: ({ id }) => id, maxLength: 12 }),
        fc.uniqueArray(linkRecord, { selector: ({ id }) => id, maxLength: 6 }),
        fc.constantFrom(5, 60),
        async (actions, links, periodMinutes) => {
          fakeBrowser.reset();
          await eraseLinksDatabase();
          await readAgain(actions, HERE);
          await giveMemory(actions);
          await putLinks(...links);
          await updateSettings.save({ periodMinutes });
          await linkSettings.save({ starred: [{ accountId: HERE, programId: toProgramId('20101') }] });
          const before = await actionsOf(HERE);
          const linksBefore = await readLinks(HERE);
          const file = await backUp();

          fakeBrowser.reset();
          await eraseLinksDatabase();
          await readAgain(actions, THERE);
          await restore(file, THERE);

          expect(await actionsOf(THERE)).toEqual(before);
          expect(await readLinks(THERE)).toEqual(linksBefore.map((link) => ({ ...link, accountId: THERE })));
          expect((await updateSettings.read()).periodMinutes).toBe(periodMinutes);
          expect((await linkSettings.read()).starred).toEqual([{ accountId: THERE, programId: '20101' }]);
          expect((await dumpDatabase()).alerts).toEqual([]);
        },
      ),
      { numRuns: trials(25, 500) },
    );
  });

  it('restored twice, or where nothing was lost, changes nothing', async () => {
    const actions = [aStoredAction({ id: '1.1' })];
    await readAgain(actions, HERE);
    await putLinks(aLink());
    const file = await backUp();
    const before = await dumpDatabase();
    expect(await restore(file, HERE)).toMatchObject({ links: 0, days: 0 });
    expect(await dumpDatabase()).toEqual(before);
  });

  it('never takes back what was changed since', async () => {
    await putLinks(aLink({ note: 'old' }));
    const file = await backUp();
    await eraseLinksDatabase();
    await putLinks(aLink({ note: 'new' }));
    await restore(file, HERE);
    expect((await readLinks(HERE)).map(({ note }) => note)).toEqual(['new']);
  });

  it('holds no Account SID and no token', async () => {
    const credentials = { accountSid: 'IRcanary', authToken: 'canary-token' };
    await fakeBrowser.storage.local.set({ [`credentials:${HERE}`]: credentials });
    await putLinks(aLink());
    expect(await (await backUp()).text()).not.toMatch(/canary/i);
  });

  it('leaves accounts alone that are not connected here, and says so first', async () => {
    await putLinks(aLink());
    const file = await backUp();
    await eraseLinksDatabase();
    const view = await inspectBackup(file, new Map());
    expect(view.accounts).toMatchObject([{ accountId: null, links: 1, newLinks: 0 }]);
    await restoreBackup(file, EVERYTHING, { keys: new Map(), changeSettings });
    expect(await readLinks(null)).toEqual([]);
  });

  it('waits with actions until the account has been read, so that nothing old is told as news', async () => {
    await readAgain([aStoredAction()], HERE);
    const file = await backUp();
    await startWith(aSettledProgress({ accountId: THERE, readBackTo: null }));
    expect((await inspectBackup(file, keysOf(THERE))).accounts).toMatchObject([{ canTakeActions: false }]);
    expect(await restore(file, THERE)).toMatchObject({ days: 0 });
    expect(await actionsOf(THERE)).toEqual([]);
  });

  it('can be looked at before: what is new and what would change', async () => {
    await readAgain([aStoredAction()], HERE);
    await putLinks(aLink(), aLink({ id: toLinkId('mf2-a'), key: 'other' }));
    await updateSettings.save({ periodMinutes: 5 });
    const file = await backUp();
    await eraseLinksDatabase();
    await putLinks(aLink());
    await updateSettings.reset();
    expect(await inspectBackup(file, keysOf(HERE))).toEqual({
      madeAt: '2026-11-18T18:45:00Z',
      accounts: [
        {
          label: 'Trailhead Media',
          accountId: HERE,
          canTakeActions: true,
          links: 2,
          newLinks: 1,
          actions: 1,
        },
      ],
      settings: [{ section: 'updates', changes: 1 }],
      unreadableLines: 0,
      cut: false,
    });
  });
});

/** Lays the actions with their memories over those that were read anew. */
async function giveMemory(actions: readonly StoredAction[]): Promise<void> {
  const database = await openDatabase();
  for (const record of await database.getAll('actionDays')) {
    const memories = new Map(actions.map((action) => [action.id, action]));
    await database.put('actionDays', {
      ...record,
      actions: record.actions.map((action) => memories.get(action.id) ?? action),
    });
  }
}

describe('a file that is no good', () => {
  it.each<[string, string]>([
    ['empty', ''],
    ['a picture', '\u0089PNG\r\n'],
    ['another JSON', '{"format":"partner-pulse-diagnostics 1"}'],
    ['a table', 'account,action_id\n'],
  ])('is refused when it is %s', async (_, text) => {
    await expect(inspectBackup(new Blob([text]), new Map())).rejects.toBeInstanceOf(NotABackupError);
  });

  it('is refused in words when a newer version wrote it', async () => {
    const head = {
      kind: 'backup',
      format: 'partner-pulse-backup',
      version: 2,
      madeAt: '2026-11-18T18:45:00Z',
    };
    await expect(restore(new Blob([JSON.stringify(head)]), HERE)).rejects.toBeInstanceOf(NewerBackupError);
  });

  it('loses the lines that are damaged and no more, and is told to be cut when it is', async () => {
    await putLinks(...[1, 2, 3].map((n) => aLink({ id: toLinkId(`mf${n}-a`), key: `${n}` })));
    const lines = (await (await backUp()).text()).trimEnd().split('\n');
    const at = lines.findIndex((line) => line.includes('mf2-a'));
    lines[at] = lines[at]!.slice(0, -9);
    await eraseLinksDatabase();
    const damaged = new Blob([lines.slice(0, -1).join('\n')]);
    expect(await inspectBackup(damaged, keysOf(HERE))).toMatchObject({ unreadableLines: 1, cut: true });
    expect(await restore(damaged, HERE)).toMatchObject({ links: 2 });
  });

  it('brings no link back that is no web address', async () => {
    await putLinks(aLink({ url: 'javascript:alert(1)' }));
    const file = await backUp();
    await eraseLinksDatabase();
    expect(await restore(file, HERE)).toMatchObject({ links: 0 });
  });

  it('whatever it is, throws nothing else and makes no alert', async () => {
    await readAgain([aStoredAction()], HERE);
    const bytes = new Uint8Array(await (await backUp()).arrayBuffer());
    const before = await dumpDatabase();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
        async (spots) => {
          const broken = bytes.slice();
          for (const [at, value] of spots) broken[at] = value;
          try {
            await restore(new Blob([broken]), HERE, { ...EVERYTHING, settings: false });
          } catch (error) {
            expect(['NotABackupError', 'NewerBackupError']).toContain((error as Error).name);
          }
          const { actionDays: _, columnDays: __, ...after } = await dumpDatabase();
          const { actionDays: ___, columnDays: ____, ...first } = before;
          expect(after).toEqual(first);
        },
      ),
      { numRuns: trials(50, 1_000) },
    );
  });
});
