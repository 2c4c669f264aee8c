/** Badge and list against a flat model of what was found, told, seen and killed, over one long random life. */
import { expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { renderBadge } from '@/lib/alerts/render-badge';
import { tellAlerts } from '@/lib/alerts/tell-alerts';
import { onStart } from '@/lib/background/lifecycle';
import { markSeen } from '@/lib/db/alerts';
import { commitStep } from '@/lib/db/commit/commit-step';
import { closeDatabase } from '@/lib/db/open';
import type { ActionState } from '@/lib/domain/action';
import { toAccountId } from '@/lib/domain/id';
import { createQueries } from '@/lib/queries/create-queries';
import { anAction } from '@/tests/support/actions';
import { anAccount, instant } from '@/tests/support/builders';
import { clock, shownBadge, startExtension } from '@/tests/support/fake-extension';
import { installFakeMenus } from '@/tests/support/fake-menus';
import { createChance } from '@/tests/support/faults/chance';
import { trials } from '@/tests/support/trials';

const ACCOUNTS = [
  anAccount(),
  anAccount({ id: toAccountId('11111111-1111-4111-8111-111111111111'), label: 'Second' }),
];
const ORDERS = ['a', 'b', 'c', 'd', 'e'];
const STATES: ActionState[] = ['pending', 'approved', 'reversed', 'other'];
const RIGHT_WITHIN_MS = 2_000;

/** What is to be known of one order. */
interface Known {
  states: ActionState[];
  unseen: boolean;
  /** Whether its approval was looked at, up to now. */
  seen: boolean;
  /** An approved order that was reversed, and nobody was told of that. */
  untoldReversal: boolean;
}

const model = new Map<string, Known>();
const background = { fetch: () => Promise.reject(new Error('No request')), clock };
const chance = createChance(19);

const keyOf = (account: number, order: string) => `${account} ${order}`;

function foresee(account: number, order: string, state: ActionState): void {
  const key = keyOf(account, order);
  const known = model.get(key);
  if (!known)
    return void model.set(key, { states: [state], unseen: false, seen: false, untoldReversal: false });
  const last = known.states.at(-1);
  const certain = known.states.findLast((one) => one !== 'other');
  known.states.push(state);
  if (state === last || state === 'other') return;
  if (state === 'approved' && (certain === 'pending' || certain === 'reversed')) {
    known.unseen = known.untoldReversal ? !known.seen : true;
    known.seen = known.untoldReversal && known.seen;
  }
  if (state !== 'approved') known.unseen = false;
  known.untoldReversal =
    state === 'reversed' ? certain === 'approved' || (certain === 'reversed' && known.untoldReversal) : false;
}

async function find(): Promise<void> {
  const account = chance.pick([0, 1]);
  const order = chance.pick(ORDERS);
  const state = chance.pick(STATES);
  foresee(account, order, state);
  await commitStep({
    accountId: ACCOUNTS[account]!.id,
    epoch: 0,
    seenAt: instant('2026-11-18T18:45:00Z'),
    advance: (progress) => progress,
    actions: { actions: [anAction({ id: order, state })], wholeDays: null, setAside: [] },
  });
}

async function tell(): Promise<void> {
  const account = chance.pick([0, 1]);
  for (const order of ORDERS) {
    const known = model.get(keyOf(account, order));
    if (known) known.untoldReversal = false;
  }
  await tellAlerts({ clock, timeZone: 'UTC' }, ACCOUNTS[account]!);
}

/** The popup draws all that is new of an account, or the first of it before it is closed. */
async function look(): Promise<void> {
  const account = chance.pick([0, 1]);
  const { id } = ACCOUNTS[account]!;
  const unseen = await createQueries(clock).unseenApprovals(id);
  const drawn = unseen.slice(0, chance.pick([true, false]) ? unseen.length : 1);
  for (const { actionId } of drawn)
    Object.assign(model.get(keyOf(account, actionId))!, { unseen: false, seen: true });
  await markSeen(
    id,
    drawn.map((alert) => alert.id),
    instant('2026-11-18T18:50:00Z'),
  );
}

/** The badge is lost with the browser, and nothing but the database is left to the next life. */
async function kill(): Promise<void> {
  await closeDatabase();
  await fakeBrowser.action.setBadgeText({ text: '?' });
  for (const known of model.values()) known.untoldReversal = false;
  const startedMs = performance.now();
  await onStart(background);
  expect(performance.now() - startedMs).toBeLessThan(RIGHT_WITHIN_MS);
}

function expectedList(account: number): string[] {
  return ORDERS.filter((order) => model.get(keyOf(account, order))?.unseen);
}

it('badge and list are what the model says, after anything', async () => {
  await startExtension(...ACCOUNTS);
  installFakeMenus();
  const operations = [find, find, find, find, tell, look, kill];
  const total = trials(200, 2_000);
  for (let count = 0; count < total; count += 1) {
    const operate = chance.pick(operations);
    await operate();
    if (operate !== kill) await renderBadge(clock);
    const unseen = ACCOUNTS.flatMap((_, account) => expectedList(account)).length;
    expect([operate.name, (await shownBadge()).text]).toEqual([
      operate.name,
      unseen === 0 ? '' : String(unseen),
    ]);
    for (const [account, { id }] of ACCOUNTS.entries()) {
      const list = (await createQueries(clock).unseenApprovals(id)).map(({ actionId }) => String(actionId));
      expect(list.toSorted()).toEqual(expectedList(account));
    }
  }
  process.stdout.write(`badge and list against the model: 0 / ${total}\n`);
});
