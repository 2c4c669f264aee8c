/** The shops of the world and the programs each runs; the first ones are written by hand, for people to meet. */

import type { Random } from './random.ts';
import type { ProgramType } from './types.ts';

/** How a program lists the pages one may link to (contract §15: exact hosts or a `*.` prefix). */
export type DomainStyle = 'pattern' | 'www-only' | 'exact' | 'none';

export interface ProgramSketch {
  name: string;
  company: string;
  /** First label of every host of the shop, under `.test`. */
  slug: string;
  type: ProgramType;
  /** "home" is the partner's own currency. */
  currency: string;
  domains: DomainStyle;
  deeplinks: boolean;
  expired: boolean;
  /** Tracking links on the brand's own host (contract §16.1) instead of a tracking domain. */
  ownTrackingHost: boolean;
}

const PLAIN = {
  type: 'Performance',
  currency: 'home',
  domains: 'pattern',
  deeplinks: true,
  expired: false,
  ownTrackingHost: false,
} as const;

const LONG_NAME =
  'The Particularly Well Stocked Mail Order House of Everything One Might Conceivably Need Between the Front Garden Gate and the Far Side of the Highest Mountain – International Partner Program';

const NORDLYS = { slug: 'nordlys-ski', company: 'Nordlys Ski AS' };

/** Six of these are the `small` world: each kind of currency, an expired one, one without deep linking, a pair. */
const BY_HAND: readonly ProgramSketch[] = [
  { ...PLAIN, ...NORDLYS, name: 'Nordlys Ski' },
  {
    ...PLAIN,
    name: 'Acme Outdoor',
    company: 'Acme Outdoor Inc.',
    slug: 'acme-outdoor',
    domains: 'exact',
    ownTrackingHost: true,
  },
  {
    ...PLAIN,
    name: 'Bäckerei Früh',
    company: 'Bäckerei Früh GmbH',
    slug: 'baeckerei-frueh',
    currency: 'EUR',
    domains: 'www-only',
  },
  {
    ...PLAIN,
    name: "O'Malley Tools",
    company: "O'Malley Tools Ltd",
    slug: 'omalley-tools',
    currency: 'GBP',
    expired: true,
  },
  {
    ...PLAIN,
    name: 'Harbor Coffee',
    company: 'Harbor Coffee W.L.L.',
    slug: 'harbor-coffee',
    currency: 'KWD',
    deeplinks: false,
  },
  { ...PLAIN, ...NORDLYS, name: 'Nordlys Ski Outlet', type: 'Creator', currency: 'JPY' },
  {
    ...PLAIN,
    name: 'Crème & Sucre',
    company: 'Crème & Sucre SARL',
    slug: 'creme-sucre',
    type: 'Advocate',
    currency: 'EUR',
  },
  {
    ...PLAIN,
    name: 'متجر الواحة',
    company: 'متجر الواحة ش.م.ك.',
    slug: 'oasis-store',
    type: 'Seller',
    currency: 'KWD',
    domains: 'none',
  },
  {
    ...PLAIN,
    name: LONG_NAME,
    company: 'Everything House plc',
    slug: 'everything-house',
    type: 'Retail Media',
  },
  { ...PLAIN, name: 'Hoshi Camera', company: 'Hoshi Camera KK', slug: 'hoshi-camera', currency: 'JPY' },
  {
    ...PLAIN,
    name: 'Tide & Timber',
    company: 'Tide & Timber LLC',
    slug: 'tide-timber',
    type: 'Retail Media Seller',
    domains: 'exact',
  },
  { ...PLAIN, ...NORDLYS, name: 'Nordlys Ski Rentals', type: 'Performance', domains: 'exact' },
  { ...PLAIN, name: 'Café Olé', company: 'Café Olé S.L.', slug: 'cafe-ole', currency: 'EUR', expired: true },
];

const FIRST_WORDS = [
  'Alder',
  'Bright',
  'Cedar',
  'Dune',
  'Ember',
  'Fjord',
  'Glen',
  'Heron',
  'Iron',
  'Juniper',
];
const LAST_WORDS = ['Bikes', 'Books', 'Kitchen', 'Garden', 'Travel', 'Optics', 'Shoes', 'Audio', 'Pets'];
const SUFFIXES = ['', ' Direct', ' & Sons', ' Europe', ' Club'];
const TYPES: readonly ProgramType[] = ['Performance', 'Performance', 'Creator', 'Seller', 'Retail Media'];
const CURRENCIES = ['home', 'home', 'home', 'home', 'USD', 'EUR', 'GBP', 'JPY', 'KWD'];
const DOMAIN_STYLES: readonly DomainStyle[] = ['pattern', 'pattern', 'www-only', 'exact', 'none'];

/** The `index`-th program of every world; `random` is that program's own stream. */
export function sketchProgram(index: number, random: Random): ProgramSketch {
  const known = BY_HAND[index];
  if (known) return known;
  const nth = index - BY_HAND.length;
  const first = FIRST_WORDS[nth % FIRST_WORDS.length] ?? '';
  const last = LAST_WORDS[Math.floor(nth / FIRST_WORDS.length) % LAST_WORDS.length] ?? '';
  const round = Math.floor(nth / (FIRST_WORDS.length * LAST_WORDS.length));
  return {
    name: `${first} ${last}${SUFFIXES[round % SUFFIXES.length] ?? ''}`,
    company: `${first} ${last} Group`,
    slug: `${first}-${last}`.toLowerCase(),
    type: random.pick(TYPES),
    currency: random.pick(CURRENCIES),
    domains: random.pick(DOMAIN_STYLES),
    deeplinks: !random.permille(150),
    expired: random.permille(120),
    ownTrackingHost: random.permille(200),
  };
}
