import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalCopy } from '@/components/links/refusal-copy';
import { CORPUS, CORPUS_PROGRAMS } from '@/tests/fixtures/links/corpus';
import { trials } from '@/tests/support/trials';
import { MAX_ADDRESS_LENGTH } from './link-address';
import { cleanAddress } from './link-clean';
import { type LinkMatch, matchLink } from './link-match';

const toSent = (url: URL) => cleanAddress(url, { clean: true, keep: [] }).address;
const match = (address: string): LinkMatch => matchLink(address, CORPUS_PROGRAMS, toSent);

/** As the corpus writes it. */
function verdictOf(found: LinkMatch): string {
  if (found.status === 'matched') return `matched ${found.programs.map(({ name }) => name).join(', ')}`;
  const { refusal } = found;
  switch (refusal.reason) {
    case 'redirect':
      return ['redirect', refusal.network, refusal.target ?? ''].join(' ').trim();
    case 'host-not-listed':
      return `host-not-listed ${refusal.programName} ${refusal.nearest}`;
    case 'contract-expired':
    case 'deep-links-off':
    case 'no-tracking-link':
      return `${refusal.reason} ${refusal.programName}`;
    default:
      return refusal.reason;
  }
}

describe('the corpus of addresses', () => {
  it('holds more than 250, each once', () => {
    expect(CORPUS.length).toBeGreaterThan(250);
    expect(new Set(CORPUS.map(({ address }) => address)).size).toBe(CORPUS.length);
  });

  it.each(CORPUS)('$address → $verdict', ({ address, verdict }) => {
    expect(verdictOf(match(address))).toBe(verdict);
  });

  it('has a whole sentence for every refusal', () => {
    for (const { address } of CORPUS) {
      const found = match(address);
      if (found.status === 'matched') continue;
      const { title, text } = refusalCopy(found.refusal);
      expect(title).toMatch(/\S/);
      expect(`${title} ${text}`).not.toMatch(/\$\d|undefined|\[object/);
    }
  });
});

/** Pieces addresses are made of, and pieces that are to deceive. */
const piece = fc.constantFrom(
  ...[
    'https:',
    'http:',
    'javascript:',
    'data:',
    '//',
    '\\\\',
    '/',
    '@',
    ':',
    '.',
    '。',
    '?',
    '#',
    '&u=',
    '%2e',
    '%00',
    '\t',
    '\n',
    ' ',
  ],
  ...[
    'nordlys.test',
    'www.kestrel.test',
    'kestrel.test',
    'evil.io',
    'co.uk',
    'xn--bcher-kva',
    'ü',
    'о',
    '127.0.0.1',
    '[::1]',
    '443',
  ],
  ...[
    '/c/1234567/1000101/20101',
    'https%3A%2F%2Fnordlys.test',
    'aff_id=1',
    'utm_source=1',
    '%',
    '\ud83c',
    '\u202e',
    '*',
  ],
);

describe('any text at all', () => {
  const hosts =
    /^([^.]*\.)*(nordlys|kestrel|harbour|harbour-group|twin|xn--bcher-kva|blanks)\.test$|^corner\.myshopify\.com$|(^|\.)oak\.co\.uk$/;

  it('gets a verdict, and a link only to a host of a joined program, over the web, without credentials', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.webUrl(),
      fc.array(piece, { maxLength: 14 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (address) => {
        const found = match(address);
        if (found.status === 'refused') return;
        const sent = new URL(toSent(found.url));
        expect(sent.protocol).toMatch(/^https?:$/);
        expect(sent.username + sent.password).toBe('');
        expect(sent.hostname).toBe(found.url.hostname);
        expect(sent.hostname).toMatch(hosts);
        expect(sent.href.length).toBeLessThanOrEqual(MAX_ADDRESS_LENGTH);
      }),
      { numRuns: trials(5_000, 100_000) },
    );
  });
});
