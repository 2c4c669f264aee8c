import type { Action } from '@/lib/domain/action';
import { type DayRange, toInstantText } from '@/lib/domain/day';
import { withScope } from '@/lib/domain/progress';
import { advance, type ReadingPurpose, type SyncStep } from '@/lib/domain/sync-plan';
import { type ActionWindow, halveWindow } from '@/lib/domain/window';
import type { ImpactClient, SetAsideRow } from '@/lib/impact/client';
import { TooManyPagesError } from '@/lib/impact/http/api-error';
import { checkpoint } from '@/lib/platform/checkpoint';
import { commitRunStep, type Run, recordStep, serverInstant } from '../run';
import { toSetAside } from '../set-aside';

/** A window that changes while it is paged is read again this often before its rows are only merged. */
const READINGS = 3;

interface WindowReading {
  actions: Action[];
  setAside: SetAsideRow[];
  /** Every row impact.com announced has come. */
  whole: boolean;
}

/** Reads one window to its end and commits it with the cursor it moves. */
export async function readActions(run: Run, step: SyncStep & { kind: 'actions' }): Promise<void> {
  const reading = await readStable(run.client, step.window);
  await checkpoint('window-read');
  const wholeDays = reading.whole && !hasStray(reading) ? daysOf(step.purpose) : null;
  const { changedDays, approvals } = await commitRunStep(run, {
    actions: {
      actions: reading.actions,
      setAside: await Promise.all(reading.setAside.map((row) => toSetAside(row))),
      wholeDays,
    },
    advance: (progress) => withScope(advance(progress, step, run.serverNow()), 'actions'),
  });
  await checkpoint('window-committed');
  await recordStep(run, {
    kind: 'actions',
    at: serverInstant(run),
    purpose: step.purpose.kind,
    by: step.window.by,
    from: toInstantText(step.window.fromMs),
    to: toInstantText(step.window.toMs),
    rows: reading.actions.length,
    changedDays: changedDays.length,
    approvals,
    setAside: reading.setAside.length,
    days: wholeDays,
  });
}

function daysOf(purpose: ReadingPurpose): DayRange | null {
  return 'days' in purpose ? purpose.days : null;
}

/** A row whose day cannot be read may be any action that seems to be gone. */
function hasStray({ setAside }: WindowReading): boolean {
  return setAside.some(({ day }) => day === null);
}

async function readStable(client: ImpactClient, window: ActionWindow): Promise<WindowReading> {
  let reading = await readWindow(client, window);
  for (let again = 1; again < READINGS && !reading.whole; again += 1)
    reading = await readWindow(client, window);
  return reading;
}

/** impact.com refuses more than ten pages (contract §5): then each half is read by itself. */
async function readWindow(client: ImpactClient, window: ActionWindow): Promise<WindowReading> {
  try {
    return await readPages(client, window);
  } catch (error) {
    if (!(error instanceof TooManyPagesError) || window.toMs - window.fromMs < 2_000) throw error;
    const [first, second] = halveWindow(window);
    return join(await readWindow(client, first), await readWindow(client, second));
  }
}

async function readPages(client: ImpactClient, window: ActionWindow): Promise<WindowReading> {
  const reading: WindowReading = { actions: [], setAside: [], whole: false };
  const totals = new Set<number | null>();
  let received = 0;
  let pages = 0;
  for await (const page of client.actionPages(window)) {
    for (const action of page.actions) reading.actions.push(action);
    for (const row of page.setAside) reading.setAside.push(row);
    received += page.rowsReceived;
    totals.add(page.announcedTotal);
    pages += 1;
  }
  const distinct = new Set(reading.actions.map(({ id }) => id)).size + reading.setAside.length;
  const complete = totals.size === 1 && totals.has(received) && distinct === received;
  return { ...reading, whole: complete && (pages === 1 || (await isUnmoved(client, window, reading))) };
}

/**
 * Whether the first page still begins as it did. Rows come newest first, so one that was added while the
 * later pages were read moved all others along, and one of them may have slipped between two pages.
 */
async function isUnmoved(
  client: ImpactClient,
  window: ActionWindow,
  { actions, setAside }: WindowReading,
): Promise<boolean> {
  for await (const page of client.actionPages(window)) {
    const same = page.announcedTotal === actions.length + setAside.length;
    return same && page.actions[0]?.id === actions[0]?.id;
  }
  return false;
}

function join(first: WindowReading, second: WindowReading): WindowReading {
  return {
    actions: first.actions.concat(second.actions),
    setAside: first.setAside.concat(second.setAside),
    whole: first.whole && second.whole,
  };
}
