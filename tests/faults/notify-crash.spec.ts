/** The worker is stopped around the telling of news, of one approval and of hundreds, and woken by the next alarm. */
import type { Checkpoint } from '../../lib/platform/checkpoint';
import { pause } from '../support/browsers/wait.ts';
import { createChance } from '../support/faults/chance.ts';
import { stopAt, stopNowhere, waitUntilStopped } from '../support/faults/checkpoints.ts';
import { syncNow, syncToTheEnd } from '../support/faults/drive.ts';
import { readAlerts, type StoredAlert } from '../support/faults/dump.ts';
import { type Notice, readNotices } from '../support/faults/notices.ts';
import { connectToTheEnd, ringAndWait } from '../support/faults/settle.ts';
import { startSeries } from '../support/faults/trial-series.ts';
import type { FaultBrowser } from '../support/faults/types.ts';
import { isDeep, trials } from '../support/trials.ts';
import { fault, type Ground } from './fault.ts';

// The short form has the small world's fifty pending actions; the long one thousands.
fault.use({ scenario: isDeep() ? 'typical' : 'small' });
fault.setTimeout(trials(300_000, 14_400_000));

const chance = createChance(20);

/** From the moment the news is in the outbox to the one when it counts as told. */
const POINTS: readonly Checkpoint[] = [
  'window-committed',
  'run-finished',
  'notification-tied',
  'notification-shown',
  'notification-marked',
];

const COUNTS = [1, 2, 4, 2];
const MOST = 500;

fault('no approval is missed, and none is told twice but by one death', async ({ ground }) => {
  const series = startSeries('worker stopped around a notification');
  const { world } = ground;
  const { control } = ground.sandbox;
  withoutClicks(ground);
  const browser = await ground.launch();
  const accountId = await connectToTheEnd(browser, ground.sandbox);
  for (let round = 0; round < trials(COUNTS.length, 100); round += 1)
    for (const point of POINTS) {
      const count = isDeep() ? Math.ceil(chance.under(MOST)) : (COUNTS[round] ?? 1);
      if (isDeep()) await knowAnotherDay(browser, ground);
      control.resetRates();
      const pending = world.actions({ state: 'PENDING' }, 0, count).rows.map(({ id }) => id);
      await series.run(`${point}, ${pending.length} approvals`, () =>
        tellAndDie(browser, ground, { accountId, point, approved: pending }),
      );
    }
  series.end();
});

/** New orders for those that are used up. What is approved before we ever saw it is no news, so they are read first. */
async function knowAnotherDay(browser: FaultBrowser, { sandbox }: Ground): Promise<void> {
  sandbox.control.advance({ days: 1 });
  sandbox.control.resetRates();
  await ringAndWait(browser);
}

/** Exports have moments of their own, and nothing to tell. */
function withoutClicks({ sandbox, world }: Ground): void {
  const { scopes = [] } = sandbox.control.state().accounts[0] ?? {};
  sandbox.control.setScopes(
    world.partner.accountSid,
    scopes.filter((scope) => !/click|report/i.test(scope)),
  );
}

async function tellAndDie(
  browser: FaultBrowser,
  { sandbox }: Ground,
  { accountId, point, approved }: { accountId: string; point: Checkpoint; approved: string[] },
): Promise<string[]> {
  const before = (await readNotices(browser)).length;
  sandbox.control.approve(approved);
  await stopAt(browser, point);
  // As its user does: every pending action is looked at, however many there are.
  await syncNow(browser, accountId);
  await waitUntilStopped(browser, point);
  await pause(chance.under(30));
  await browser.killBackground();
  await stopNowhere(browser);
  await ringAndWait(browser);
  await syncToTheEnd(browser, accountId);
  await ringAndWait(browser);
  const notices = (await readNotices(browser)).slice(before);
  return [...findMissed(await readAlerts(browser), approved), ...judge(notices, point, approved.length)];
}

function findMissed(alerts: StoredAlert[], approved: string[]): string[] {
  const told = new Set(
    alerts.filter(({ notifiedAt }) => notifiedAt !== null).map(({ actionId }) => actionId),
  );
  return approved.filter((id) => !told.has(id)).map((id) => `never told: ${id}`);
}

/** Under one id, so that the second takes the place of the first. */
function judge(notices: Notice[], point: Checkpoint, approved: number): string[] {
  const approvals = notices.filter(({ id }) => id.startsWith('approval:'));
  const distinct = new Map(approvals.map((notice) => [notice.id, notice.title]));
  const counted = [...distinct.values()].reduce((sum, title) => sum + countIn(title), 0);
  const repeats = approvals.length - distinct.size;
  return [
    ...(counted === approved
      ? []
      : [`${counted} of ${approved} were named: ${[...distinct.values()].join(', ')}`]),
    ...(repeats <= (point === 'notification-shown' ? 1 : 0) ? [] : [`told ${repeats} times too often`]),
  ];
}

/** "12 actions approved"; of one, the title is its payout. */
function countIn(title: string): number {
  const [, count] = /^([\d,]+) actions? approved$/.exec(title) ?? [];
  return count === undefined ? 1 : Number(count.replace(',', ''));
}
