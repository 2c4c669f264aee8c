import {
  beginIntent,
  finishIntent,
  forgetIntent,
  leaveIntent,
  readIntent,
  takeOrphans,
} from '@/lib/db/links/intents';
import { createLinkId, findByOrder } from '@/lib/db/links/links';
import { type PlanWorld, planLink } from '@/lib/db/links/plan-link';
import type { IntentRecord, LinkRecord } from '@/lib/db/links/schema';
import type { Account } from '@/lib/domain/account';
import { toInstantText } from '@/lib/domain/day';
import type { Failure } from '@/lib/domain/failure';
import { buildLink } from '@/lib/domain/link-build';
import { draftKey, type LinkDraft, withCode } from '@/lib/domain/link-draft';
import type { LinkOrder, LinkOrderId, LinkOutcome } from '@/lib/domain/link-order';
import type { LinkSettings } from '@/lib/domain/link-settings';
import { createCode } from '@/lib/domain/sub-id-code';
import type { ImpactClient } from '@/lib/impact/client';
import type { Clock } from '@/lib/platform/clock';
import { logBug } from '@/lib/platform/log';
import { describeFailure } from './describe-failure';

export interface LinkDeps {
  clock: Clock;
  accounts(): Promise<Account[]>;
  settings(): Promise<LinkSettings>;
  openClient(account: Account): Promise<ImpactClient>;
  isOnline(): boolean;
  /** A whole number in [0, below). */
  random(below: number): number;
}

/** Tells this worker's requests from those of one that was stopped. */
const LIFE = crypto.randomUUID();

/** What is being asked for now, by order and by what the link would be: a second click waits for the first. */
const underway = new Map<string, Promise<LinkOutcome>>();

/**
 * Makes a link, or gives back the one there is. An order is sent to impact.com at most once, whatever happens
 * to the worker: each request makes a live link. Never throws.
 */
export function createLink(deps: LinkDeps, order: LinkOrder): Promise<LinkOutcome> {
  return shared(`order ${order.id}`, () => create(deps, order));
}

async function create(deps: LinkDeps, order: LinkOrder): Promise<LinkOutcome> {
  try {
    const [answer, known] = await Promise.all([findAnswer(order.id), readKnown(deps)]);
    return answer ?? (await decide(deps, order, known));
  } catch (error) {
    return { status: 'failed', failure: describe(error) };
  }
}

/** A page asks again when the worker was stopped before it answered. */
async function findAnswer(orderId: LinkOrderId): Promise<LinkOutcome | undefined> {
  const link = await findByOrder(orderId);
  if (link) return { status: 'made', link, reused: false, others: 0 };
  const unclear = await readIntent(orderId);
  return unclear && { status: 'unclear', unclear };
}

async function readKnown({ accounts, settings, clock, isOnline }: LinkDeps): Promise<PlanWorld> {
  const [connected, chosen] = await Promise.all([accounts(), settings()]);
  return { accounts: connected, settings: chosen, nowMs: clock.now(), online: isOnline() };
}

async function decide(deps: LinkDeps, order: LinkOrder, world: PlanWorld): Promise<LinkOutcome> {
  const { plan, draft } = await planLink(order, world);
  if (plan.status === 'refused') return { status: 'refused', refusal: plan.refusal };
  const { choices, chosen, target, known, unclear } = plan;
  if (!draft || !chosen) return { status: 'choose', choices, target };
  const key = `draft ${draft.accountId} ${draftKey(draft)}`;
  const isUnderway = underway.has(key);
  const others = choices.length - 1;
  if (known && !order.again) return { status: 'made', link: known, reused: true, others };
  if (plan.needsConfirmation && !order.confirmed) return { status: 'confirm', choice: chosen, target };
  if (unclear && !order.again && !isUnderway) return { status: 'unclear', unclear };
  const outcome = await shared(key, () => make(deps, order, draft, world));
  return outcome.status === 'made' ? { ...outcome, others } : outcome;
}

async function make(
  deps: LinkDeps,
  order: LinkOrder,
  draft: LinkDraft,
  world: PlanWorld,
): Promise<LinkOutcome> {
  const intent = toIntent(deps, order, draft);
  // Opened while the intent is written: the user waits for both.
  const client = draft.by === 'impact' ? openFor(deps, draft, world) : undefined;
  client?.catch(() => undefined);
  const begun = await beginIntent(intent, order.again);
  if (begun.status === 'known') return { status: 'made', link: begun.link, reused: true, others: 0 };
  if (begun.status === 'unclear') return { status: 'unclear', unclear: begun.intent };
  try {
    const url = client ? await request(await client, draft, intent) : build(draft, intent);
    const link = toLink(deps, order, draft, intent, url);
    await finishIntent(link);
    return { status: 'made', link, reused: false, others: 0 };
  } catch (error) {
    return settle(draft, intent, describe(error));
  }
}

function build({ homeLink, target, adId }: LinkDraft, { labels }: IntentRecord): string {
  return buildLink({ homeLink, target, labels, adId });
}

async function openFor(
  { openClient }: LinkDeps,
  { accountId }: LinkDraft,
  { accounts }: PlanWorld,
): Promise<ImpactClient> {
  const account = accounts.find(({ id }) => id === accountId);
  if (!account) throw new Error('The account of a link is gone');
  return openClient(account);
}

async function request(client: ImpactClient, draft: LinkDraft, { labels }: IntentRecord): Promise<string> {
  const { programId, target, path, propertyId, adId } = draft;
  const wanted = { programId, deepLink: target, ...labels, path, propertyId, adId };
  return (await client.createTrackingLink(wanted)).url;
}

/** After a refusal nothing was made; after silence nobody knows, and it is the user's to decide. */
async function settle({ by }: LinkDraft, intent: IntentRecord, failure: Failure): Promise<LinkOutcome> {
  if (by === 'own' || !isUnclear(failure)) {
    await forgetIntent(intent.orderId);
    return { status: 'failed', failure };
  }
  const left = await leaveIntent(intent.orderId, failure);
  return { status: 'unclear', unclear: left ?? { ...intent, failure } };
}

/** Requests that a worker before this one left without an answer; each is named once. */
export function takeInterrupted(): Promise<IntentRecord[]> {
  return takeOrphans(LIFE);
}

/** The request may have arrived, and a link may have been made; after any other failure none was. */
export function isUnclear({ kind }: Failure): boolean {
  return UNCLEAR.includes(kind);
}

/** A connection that breaks looks to a browser like one that was never made, so `offline` is among them. */
const UNCLEAR: readonly Failure['kind'][] = [
  'timed-out',
  'service-down',
  'unreadable-answer',
  'intercepted',
  'offline',
  'unexpected',
];

function toIntent({ clock, random }: LinkDeps, order: LinkOrder, draft: LinkDraft): IntentRecord {
  const { accountId, programId, programName, target, codeIn } = draft;
  return {
    orderId: order.id,
    ...{ accountId, programId, programName, target },
    labels: withCode(draft.labels, codeIn, createCode(random)),
    askedAt: toInstantText(clock.now()),
    failure: null,
    key: draftKey(draft),
    from: order.from,
    life: LIFE,
  };
}

function toLink(
  { clock, random }: LinkDeps,
  { id: orderId, from }: LinkOrder,
  draft: LinkDraft,
  { labels, key }: IntentRecord,
  url: string,
): LinkRecord {
  const { homeLink: _, ...about } = draft;
  const id = createLinkId(clock.now(), createCode(random));
  const madeAt = toInstantText(clock.now());
  return { ...about, id, labels, url, from, madeAt, note: '', starred: false, key, orderId };
}

async function shared(key: string, work: () => Promise<LinkOutcome>): Promise<LinkOutcome> {
  const before = underway.get(key);
  if (before) return before;
  const outcome = work().finally(() => underway.delete(key));
  underway.set(key, outcome);
  return outcome;
}

function describe(error: unknown): Failure {
  const failure = describeFailure(error);
  if (!failure) logBug('creating a link', error);
  return failure ?? { kind: 'unexpected' };
}
