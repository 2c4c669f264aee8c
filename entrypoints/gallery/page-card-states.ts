import type { LinkView } from '@/components/links/link-view';
import { type InstantText, toInstantText } from '@/lib/domain/day';
import { toAccountId, toProgramId } from '@/lib/domain/id';
import { type Link, toLinkId } from '@/lib/domain/link';
import { NO_LABELS } from '@/lib/domain/link-labels';
import { type LinkPlan, type ProgramChoice, toLinkOrderId, type UnclearLink } from '@/lib/domain/link-order';
import type { LinkTarget } from '@/lib/domain/link-target';
import { LONG_NAME, NOW_MS } from './samples';

const NOW: InstantText = toInstantText(NOW_MS);

const ACCOUNT = toAccountId('sample');

function choice(id: string, programName: string, some: Partial<ProgramChoice> = {}): ProgramChoice {
  return {
    accountId: ACCOUNT,
    accountLabel: 'Trailhead Media',
    programId: toProgramId(id),
    programName,
    starred: false,
    lastUsedAt: null,
    homeLink: 'https://go.track.test/c/1/2/3',
    ...some,
  };
}

const ACME = choice('1', 'Acme Outdoor');
const LONG = choice('2', LONG_NAME);
const OUTLET = choice('3', 'Acme Outlet', { starred: true });

const TARGET: LinkTarget = {
  original: 'https://acme.test/boots?utm_source=mail',
  address: 'https://acme.test/boots',
  host: 'acme.test',
  hostToRead: 'acme.test',
  parts: [{ key: 'utm_source', value: 'mail', kind: 'tracking', network: '', kept: false }],
};

type ReadyPlan = Extract<LinkPlan, { status: 'ready' }>;

function ready(some: Partial<ReadyPlan> = {}): ReadyPlan {
  return {
    status: 'ready',
    target: TARGET,
    choices: [ACME],
    chosen: ACME,
    templates: NO_LABELS,
    labels: NO_LABELS,
    by: 'impact',
    known: null,
    unclear: null,
    needsConfirmation: false,
    ...some,
  };
}

const LINK: Link = {
  id: toLinkId('sample'),
  accountId: ACCOUNT,
  programId: ACME.programId,
  programName: ACME.programName,
  target: TARGET.address,
  title: 'Boots',
  url: 'https://go.track.test/c/1978418/1000101/20101?u=https%3A%2F%2Facme.test%2Fboots',
  labels: NO_LABELS,
  templates: NO_LABELS,
  codeIn: null,
  path: null,
  propertyId: '',
  adId: '',
  by: 'impact',
  from: 'popup',
  madeAt: NOW,
  note: '',
  starred: false,
};

const UNCLEAR: UnclearLink = {
  orderId: toLinkOrderId('sample'),
  accountId: ACCOUNT,
  programId: ACME.programId,
  programName: ACME.programName,
  target: TARGET.address,
  labels: NO_LABELS,
  askedAt: NOW,
  failure: null,
};

const AFFILIATE: LinkTarget = {
  ...TARGET,
  original: 'https://acme.test/boots?awinaffid=77',
  parts: [{ key: 'awinaffid', value: '77', kind: 'affiliate', network: 'Awin', kept: false }],
};

const made = (some: Partial<LinkView>): Partial<LinkView> => ({
  plan: ready({ known: LINK }),
  outcome: { status: 'made', link: LINK, reused: false, others: 0 },
  ...some,
});

const refused = (refusal: Extract<LinkPlan, { status: 'refused' }>['refusal']): Partial<LinkView> => ({
  plan: { status: 'refused', refusal, target: null },
});

/** The card of a page in every state it has. */
export const CARD_STATES: readonly { name: string; view: Partial<LinkView> }[] = [
  { name: 'looking', view: {} },
  { name: 'ready', view: { plan: ready() } },
  { name: 'long name', view: { plan: ready({ choices: [LONG], chosen: LONG }) } },
  { name: 'several', view: { plan: ready({ choices: [OUTLET, ACME, LONG], chosen: null }) } },
  { name: 'several, one chosen', view: { plan: ready({ choices: [OUTLET, LONG], chosen: OUTLET }) } },
  { name: 'known', view: { plan: ready({ known: LINK }) } },
  { name: 'making', view: { plan: ready(), making: true } },
  { name: 'copied', view: made({ copied: true }) },
  { name: 'not copied', view: made({ copied: false }) },
  { name: 'unclear', view: { plan: ready(), outcome: { status: 'unclear', unclear: UNCLEAR } } },
  {
    name: 'another partner',
    view: {
      plan: ready({ target: AFFILIATE, needsConfirmation: true }),
      outcome: { status: 'confirm', choice: ACME, target: AFFILIATE },
    },
  },
  { name: 'failed', view: { plan: ready(), outcome: { status: 'failed', failure: { kind: 'offline' } } } },
  { name: 'no web page', view: refused({ reason: 'not-a-web-page', scheme: 'about' }) },
  { name: 'not a partner', view: refused({ reason: 'not-a-partner', host: 'shop.test' }) },
  {
    name: 'another network',
    view: refused({ reason: 'redirect', network: 'Awin', ofImpact: false, target: TARGET.address }),
  },
];
