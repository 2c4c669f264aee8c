import { addBulk, changeBulk, readBulks, settleEntry } from '@/lib/db/links/bulks';
import { toInstantText, toMilliseconds } from '@/lib/domain/day';
import type { Failure } from '@/lib/domain/failure';
import type { Bulk, BulkEntry, BulkId, BulkVerdict } from '@/lib/domain/link-bulk';
import {
  type LinkOrder,
  type LinkOrderId,
  type LinkOutcome,
  toLinkOrder,
  toLinkOrderId,
} from '@/lib/domain/link-order';
import { MINUTE_MS } from '@/lib/domain/schedule';
import { createLink, type LinkDeps } from './create-link';

export type NewBulk = Pick<Bulk, 'id' | 'templates' | 'by' | 'confirmed'> & {
  entries: Omit<BulkEntry, 'verdict'>[];
};

/** Keeps a batch; `false` when it is known already. `runBulk` makes its links. */
export function beginBulk({ clock }: LinkDeps, bulk: NewBulk): Promise<boolean> {
  const seen = new Set<string>();
  const once = bulk.entries.filter(({ address }) => !seen.has(address) && seen.add(address));
  const entries = once.map((entry): BulkEntry => ({ ...entry, verdict: { status: 'waiting' } }));
  const startedAt = toInstantText(clock.now());
  return addBulk({ ...bulk, entries, startedAt, status: 'running', resumeAt: null, failure: null });
}

const running = new Map<BulkId, Promise<void>>();

/** Goes through what waits, one address after another, until it is done, cancelled, or impact.com says stop. */
export function runBulk(deps: LinkDeps, bulkId: BulkId): Promise<void> {
  const before = running.get(bulkId);
  if (before) return before;
  const work = goThrough(deps, bulkId).finally(() => running.delete(bulkId));
  running.set(bulkId, work);
  return work;
}

/** Goes on with every batch a worker before us left, and with those whose pause is over. */
export async function runLeftBulks(deps: LinkDeps): Promise<void> {
  const nowMs = deps.clock.now();
  const due = (await readBulks()).filter(
    ({ status, resumeAt }) =>
      status === 'running' || (status === 'paused' && resumeAt !== null && toMilliseconds(resumeAt) <= nowMs),
  );
  for (const { id } of due) await runBulk(deps, id);
}

/** When the next batch wants to go on; `null` when none does. */
export async function nextBulkAtMs(): Promise<number | null> {
  const open = (await readBulks()).filter(({ status }) => status === 'running' || status === 'paused');
  const moments = open.map(({ resumeAt }) => (resumeAt === null ? 0 : toMilliseconds(resumeAt)));
  return moments.length === 0 ? null : Math.min(...moments);
}

/** Nothing more is asked for; what was asked for stays. */
export function cancelBulk(bulkId: BulkId): Promise<Bulk | undefined> {
  return changeBulk(bulkId, (bulk) =>
    bulk.status === 'done' ? bulk : { ...bulk, status: 'cancelled', resumeAt: null },
  );
}

export interface Choice {
  address: string;
  accountId: BulkEntry['accountId'];
  programId: BulkEntry['programId'];
}

/** Puts back to waiting what failed, what was chosen or confirmed now, and what a cancelled batch left. */
export function reopenBulk(
  bulkId: BulkId,
  choices: readonly Choice[],
  confirmed: boolean,
): Promise<Bulk | undefined> {
  const chosen = new Map(choices.map((choice) => [choice.address, choice]));
  return changeBulk(bulkId, (bulk) => ({
    ...bulk,
    ...{ status: 'running', resumeAt: null, failure: null, confirmed: bulk.confirmed || confirmed },
    entries: bulk.entries.map((entry) => reopen(entry, chosen.get(entry.address), confirmed)),
  }));
}

function reopen(entry: BulkEntry, choice: Choice | undefined, confirmed: boolean): BulkEntry {
  const { status } = entry.verdict;
  const waiting = { status: 'waiting' } as const;
  if (status === 'choose' && choice) return { ...entry, ...choice, verdict: waiting };
  return status === 'failed' || (status === 'confirm' && confirmed) ? { ...entry, verdict: waiting } : entry;
}

async function goThrough(deps: LinkDeps, bulkId: BulkId): Promise<void> {
  let bulk = await changeBulk(bulkId, (before) =>
    before.status === 'paused' ? { ...before, status: 'running', resumeAt: null, failure: null } : before,
  );
  while (bulk?.status === 'running') {
    const index = bulk.entries.findIndex(({ verdict }) => verdict.status === 'waiting');
    const entry = bulk.entries[index];
    bulk = entry ? await makeOne(deps, bulk, entry, index) : await changeBulk(bulkId, close);
  }
}

/** A batch that was cancelled at the very end stays cancelled. */
function close(bulk: Bulk): Bulk {
  return bulk.status === 'running' ? { ...bulk, status: 'done' } : bulk;
}

async function makeOne(
  deps: LinkDeps,
  bulk: Bulk,
  entry: BulkEntry,
  index: number,
): Promise<Bulk | undefined> {
  const outcome = await createLink(deps, await toOrder(bulk, entry));
  if (outcome.status === 'failed' && stopsAll(outcome.failure)) return pause(deps, bulk.id, outcome.failure);
  const settled = await settleEntry(bulk.id, index, toVerdict(outcome));
  // Silence is rarely about one address: the next would be lost likewise.
  if (outcome.status === 'unclear' && outcome.unclear.failure)
    return pause(deps, bulk.id, outcome.unclear.failure);
  return settled;
}

const STOPPING = [
  'rate-limited',
  'budget-spent',
  'credentials-refused',
  'host-not-permitted',
  'storage-full',
  'database-unavailable',
];

function stopsAll({ kind }: Failure): boolean {
  return STOPPING.includes(kind);
}

const PAUSE_MS = 5 * MINUTE_MS;

/** Goes on by itself when the wait is over; after a failure only the user can mend, when they say so. */
function pause({ clock }: LinkDeps, bulkId: BulkId, failure: Failure | null): Promise<Bulk | undefined> {
  const until = failure && 'until' in failure ? failure.until : toInstantText(clock.now() + PAUSE_MS);
  return changeBulk(bulkId, (bulk) =>
    bulk.status === 'cancelled' ? bulk : { ...bulk, status: 'paused', resumeAt: until, failure },
  );
}

function toVerdict(outcome: LinkOutcome): BulkVerdict {
  switch (outcome.status) {
    case 'made': {
      const { link, reused } = outcome;
      const { id: linkId, url, programName } = link;
      return { status: 'made', linkId, url, programName, reused };
    }
    case 'choose': {
      const programs = outcome.choices.map(({ accountId, programId, programName }) => ({
        accountId,
        programId,
        programName,
      }));
      return { status: 'choose', programs };
    }
    case 'confirm':
      return { status: 'confirm' };
    case 'unclear':
      return { status: 'unclear' };
    case 'refused':
    case 'failed':
      return outcome;
  }
}

async function toOrder(bulk: Bulk, entry: BulkEntry): Promise<LinkOrder> {
  const { address, title, accountId, programId } = entry;
  const { templates, by, confirmed } = bulk;
  const id = await orderIdOf(bulk, entry);
  return toLinkOrder({
    id,
    address,
    title,
    accountId,
    programId,
    templates,
    by,
    confirmed,
    from: 'bulk',
  });
}

/**
 * The same for the same address of the same batch, in whichever life of the worker: an order that was sent is
 * known by it. One that was put back to waiting after a clear failure left no trace, and is sent anew.
 */
async function orderIdOf({ id }: Bulk, { address, programId }: BulkEntry): Promise<LinkOrderId> {
  const text = new TextEncoder().encode(JSON.stringify([id, address, programId]));
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', text)).subarray(0, 16);
  return toLinkOrderId(toUuid(bytes));
}

/** RFC 9562, version 8: whatever its maker likes. */
function toUuid(bytes: Uint8Array): string {
  const marked = bytes.map((byte, at) =>
    at === 6 ? (byte & 0x0f) | 0x80 : at === 8 ? (byte & 0x3f) | 0x80 : byte,
  );
  const hex = [...marked].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
