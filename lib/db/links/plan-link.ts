import type { Account } from '@/lib/domain/account';
import { dayAt } from '@/lib/domain/day';
import { fillLabels } from '@/lib/domain/label-template';
import { findAddress } from '@/lib/domain/link-address';
import { choose, toChoices } from '@/lib/domain/link-choice';
import { type CleanAddress, cleanAddress, losesAffiliate } from '@/lib/domain/link-clean';
import { draftKey, type LinkDraft } from '@/lib/domain/link-draft';
import { type LinkLabels, NO_LABELS } from '@/lib/domain/link-labels';
import { type JoinedProgram, matchLink, refuseProgram } from '@/lib/domain/link-match';
import type { LinkOrder, LinkPlan, ProgramChoice } from '@/lib/domain/link-order';
import type { LinkRefusal } from '@/lib/domain/link-refusal';
import { findPreset, type LinkSettings } from '@/lib/domain/link-settings';
import { HOME_TARGET, toTarget } from '@/lib/domain/link-target';
import { readPrograms } from '../programs';
import { findIntent, isWaiting } from './intents';
import { findByKey, findLastOf } from './links';

/** What a plan is made from besides the database. */
export interface PlanWorld {
  accounts: readonly Account[];
  settings: LinkSettings;
  nowMs: number;
  online: boolean;
}

export interface Planned {
  plan: LinkPlan;
  /** What is to be made; `null` when that is not decided yet. */
  draft: LinkDraft | null;
}

/** Decides everything about an order that can be decided without asking impact.com. Throws `DatabaseError`. */
export async function planLink(order: LinkOrder, world: PlanWorld): Promise<Planned> {
  if (world.accounts.length === 0) return refused({ reason: 'not-connected' });
  const refusal = refusePath(order);
  if (refusal) return refused(refusal);
  const programs = await readJoined(order, world.accounts);
  const found = order.home ? findHome(order, programs) : findPage(order, world, programs);
  if ('refusal' in found) return refused(found.refusal);
  const target = found.url ? toTarget(found.url, clean(found.url, order, world)) : HOME_TARGET;
  const choices = await weigh(found.programs, world);
  const chosen = choose(choices, order);
  if (!chosen && order.programId !== null) return refused({ reason: 'program-gone' });
  const draft = chosen && (await draftFor(order, world, target.address, chosen));
  return { plan: await toPlan(order, world, { target, choices, chosen }, draft), draft };
}

type Found = { programs: readonly JoinedProgram[]; url: URL | null } | { refusal: LinkRefusal };

function findPage(order: LinkOrder, world: PlanWorld, programs: readonly JoinedProgram[]): Found {
  const address = addressOf(order);
  if (!address) return { refusal: { reason: 'no-address' } };
  const match = matchLink(address, programs, (url) => clean(url, order, world).address);
  return match.status === 'refused' ? { refusal: match.refusal } : match;
}

/** What the browser names is taken as it is; in what a person wrote the address is looked for. */
function addressOf({ address, from }: LinkOrder): string | undefined {
  return from === 'menu' || from === 'popup' || from === 'shortcut' ? address : findAddress(address);
}

/** The program's own page needs neither an address nor deep links. */
function findHome({ programId }: LinkOrder, programs: readonly JoinedProgram[]): Found {
  const wanted = programs.filter(({ id }) => programId === null || id === programId);
  const [first] = wanted;
  if (!first) return { refusal: { reason: 'program-gone' } };
  const open = wanted.filter((program) => refuseProgram(program) === null);
  const refusal = refuseProgram(first);
  return open.length === 0 && refusal ? { refusal } : { programs: open, url: null };
}

/** impact.com's own rule for custom paths is not documented; this much every host of a link takes. */
const PATH = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

function refusePath({ path }: LinkOrder): LinkRefusal | null {
  return path === null || path === '' || PATH.test(path) ? null : { reason: 'path-not-allowed', path };
}

function clean(url: URL, { keep }: LinkOrder, { settings }: PlanWorld): CleanAddress {
  return cleanAddress(url, { clean: settings.clean, keep });
}

async function readJoined({ accountId }: LinkOrder, accounts: readonly Account[]): Promise<JoinedProgram[]> {
  const asked = accounts.filter(({ id }) => accountId === null || id === accountId);
  return (await Promise.all(asked.map(({ id }) => readPrograms(id)))).flat();
}

async function weigh(
  programs: readonly JoinedProgram[],
  { accounts, settings }: PlanWorld,
): Promise<ProgramChoice[]> {
  const last = await Promise.all(programs.map(({ accountId, id }) => findLastOf(accountId, id)));
  return toChoices(programs, {
    accountLabel: ({ accountId }) => accounts.find(({ id }) => id === accountId)?.label ?? '',
    lastUsedAt: (program) => last[programs.indexOf(program)]?.madeAt ?? null,
    starred: settings.starred,
  });
}

async function draftFor(
  order: LinkOrder,
  { accounts, settings, nowMs, online }: PlanWorld,
  target: string,
  { accountId, programId, programName, homeLink }: ProgramChoice,
): Promise<LinkDraft> {
  const { title, path, adId } = order;
  const templates = await templatesFor(order, settings, { accountId, programId });
  const timeZone = accounts.find(({ id }) => id === accountId)?.timeZone ?? 'UTC';
  const today = dayAt(nowMs, timeZone);
  return {
    ...{ accountId, programId, programName, homeLink, target, title, path, adId, templates },
    labels: fillLabels(templates, { target, title, today, programName }),
    codeIn: settings.codeIn,
    propertyId: order.propertyId || (settings.properties[accountId] ?? ''),
    // A custom path is impact.com's to give.
    by: online || path !== null ? (path === null ? (order.by ?? settings.by) : 'impact') : 'own',
  };
}

async function templatesFor(
  { templates }: LinkOrder,
  settings: LinkSettings,
  { accountId, programId }: Pick<ProgramChoice, 'accountId' | 'programId'>,
): Promise<LinkLabels> {
  if (templates) return templates;
  const preset = findPreset(settings, accountId, programId);
  return preset?.templates ?? (await findLastOf(accountId, programId))?.templates ?? NO_LABELS;
}

type Choice = Pick<LinkPlan & { status: 'ready' }, 'target' | 'choices' | 'chosen'>;

async function toPlan(
  order: LinkOrder,
  { nowMs }: PlanWorld,
  choice: Choice,
  draft: LinkDraft | null,
): Promise<LinkPlan> {
  const key = draft && draftKey(draft);
  const [known, unclear] =
    draft && key !== null
      ? await Promise.all([findByKey(draft.accountId, key), findIntent(draft.accountId, key)])
      : [];
  return {
    status: 'ready',
    ...choice,
    templates: draft?.templates ?? order.templates ?? NO_LABELS,
    labels: draft?.labels ?? NO_LABELS,
    by: draft?.by ?? 'impact',
    known: known ?? null,
    unclear: unclear && !isWaiting(unclear, nowMs) ? unclear : null,
    needsConfirmation: losesAffiliate(choice.target.parts),
  };
}

function refused(refusal: LinkRefusal): Planned {
  return { plan: { status: 'refused', refusal, target: null }, draft: null };
}
