/** What pages about links work with, in tests: services that answer at once, and plans. */
import { vi } from 'vitest';
import { toProgramId } from '@/lib/domain/id';
import type { LinkEarnings } from '@/lib/domain/link-earnings';
import type { LinkPage } from '@/lib/domain/link-filter';
import { NO_LABELS } from '@/lib/domain/link-labels';
import type { LinkOutcome, LinkPlan, ProgramChoice } from '@/lib/domain/link-order';
import { DEFAULT_LINK_SETTINGS, type LinkSettings } from '@/lib/domain/link-settings';
import type { LinkTarget } from '@/lib/domain/link-target';
import type { LinkServices } from '@/lib/ui/link-services';
import { anAccount, decimal, NOW_MS } from './builders';
import { aLink } from './links';

export type ReadyPlan = Extract<LinkPlan, { status: 'ready' }>;

export function aChoice(some: Partial<ProgramChoice> = {}): ProgramChoice {
  return {
    accountId: anAccount().id,
    accountLabel: 'Trailhead Media',
    programId: toProgramId('20101'),
    programName: 'Nordlys Ski',
    starred: false,
    lastUsedAt: null,
    homeLink: 'https://go.track.test/c/1/2/3',
    ...some,
  };
}

export function aTarget(some: Partial<LinkTarget> = {}): LinkTarget {
  const address = 'https://shop.test/skis';
  return { original: address, address, host: 'shop.test', hostToRead: 'shop.test', parts: [], ...some };
}

/** A plan for shop.test/skis with one program. */
export function aPlan(some: Partial<ReadyPlan> = {}): ReadyPlan {
  return {
    status: 'ready',
    target: aTarget(),
    choices: [aChoice()],
    chosen: aChoice(),
    templates: NO_LABELS,
    labels: NO_LABELS,
    by: 'impact',
    known: null,
    unclear: null,
    needsConfirmation: false,
    ...some,
  };
}

export function someLinkEarnings(some: Partial<LinkEarnings> = {}): LinkEarnings {
  return {
    linkId: aLink().id,
    trace: { kind: 'code' },
    lines: [],
    actions: 0,
    clicks: null,
    clickDays: { known: 0, all: 1 },
    epc: [],
    lastActionAt: null,
    lastActionOn: null,
    ...some,
  };
}

/** A line of earnings in one currency and state. */
export function anEarningLine(
  state: LinkEarnings['lines'][number]['state'],
  currency: string,
  payout: string,
  count = 1,
): LinkEarnings['lines'][number] {
  const amount = decimal(payout);
  return { state, currency, count, payout: amount, intendedPayout: amount, saleAmount: amount };
}

export const MADE: LinkOutcome = { status: 'made', link: aLink(), reused: false, others: 0 };

/** Services of a page, with one program, no history, and commands that succeed. */
export function linkServices(
  some: {
    queries?: Partial<LinkServices['queries']>;
    answers?: Record<string, unknown>;
    settings?: Partial<LinkSettings>;
  } = {},
) {
  const send = vi.fn(async (name: string, _request: unknown) => ({
    ok: true,
    value: { createLink: MADE, readProperties: [], ...some.answers }[name] ?? { status: 'changed' },
  }));
  const empty: LinkPage = { links: [], total: 0 };
  return {
    queries: {
      settings: async () => ({ ...DEFAULT_LINK_SETTINGS, ...some.settings }) as never,
      linkPlan: vi.fn(async () => aPlan()),
      linkPlans: vi.fn(async (orders: readonly unknown[]) => orders.map(() => aPlan())),
      links: vi.fn(async () => empty),
      link: async () => undefined,
      linkEarnings: async () => [],
      linksOfAction: async () => [],
      unclearLinks: async () => [],
      bulk: async () => undefined,
      bulks: async () => [],
      ...some.queries,
    },
    onChange: () => () => undefined,
    send: send as typeof send & LinkServices['send'],
    copy: vi.fn(async () => true),
    readTabs: vi.fn(async () => undefined as { address: string; title: string }[] | undefined),
    saveBlob: vi.fn(),
    saveQr: vi.fn(),
    now: () => NOW_MS,
  } satisfies LinkServices;
}
