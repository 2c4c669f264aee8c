/** The partner whose world this is: credentials, home zone and sites, all plainly invented. */

import { ALPHANUMERIC, createStreams, type Random } from './random.ts';
import type { MediaProperty, Partner } from './types.ts';

interface Home {
  timeZone: string;
  timeZoneLabel: string;
  currency: string;
}

/** Seed 7's home, and the only label seen written (contract §18); the others are made after it. */
const FIRST_HOME: Home = {
  timeZone: 'America/Los_Angeles',
  timeZoneLabel: '(GMT -07:00) Pacific Time (US & Canada); Tijuana',
  currency: 'USD',
};

const HOMES: readonly Home[] = [
  FIRST_HOME,
  {
    timeZone: 'Europe/Berlin',
    timeZoneLabel: '(GMT +02:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna',
    currency: 'EUR',
  },
  {
    timeZone: 'Australia/Sydney',
    timeZoneLabel: '(GMT +10:00) Canberra, Melbourne, Sydney',
    currency: 'AUD',
  },
  {
    timeZone: 'America/New_York',
    timeZoneLabel: '(GMT -04:00) Eastern Time (US & Canada)',
    currency: 'USD',
  },
  { timeZone: 'Asia/Tokyo', timeZoneLabel: '(GMT +09:00) Osaka, Sapporo, Tokyo', currency: 'JPY' },
];

const DEFAULT_SEED = 7;

export function createPartner(seed: number): Partner {
  const random = createStreams(seed, 'partner')(0);
  const home = seed === DEFAULT_SEED ? FIRST_HOME : random.pick(HOMES);
  const website = 'https://www.trail-notes.test';
  return {
    accountSid: `IRSandbox${random.text(25, ALPHANUMERIC)}`,
    authToken: `sandbox.${random.text(11, ALPHANUMERIC)}_${random.text(12, ALPHANUMERIC)}`,
    mediaPartnerId: String(random.between(1_000_000, 1_999_999)),
    companyName: 'Trail Notes',
    website,
    ...home,
    properties: propertiesOf(website, random),
  };
}

function propertiesOf(website: string, random: Random): MediaProperty[] {
  const first = random.between(4_600_000, 4_699_990);
  return [
    { id: String(first), name: 'Trail Notes', url: website },
    { id: String(first + 1), name: 'Trail Notes – Deutsch', url: 'https://de.trail-notes.test' },
    { id: String(first + 2), name: 'Packing List', url: 'https://www.packing-list.test' },
  ];
}
