import { describe, expect, it } from 'vitest';
import { toAccountId, toProgramId } from '@/lib/domain/id';
import type { LinkRefusal, LinkRefusalReason } from '@/lib/domain/link-refusal';
import { refusalCopy } from './refusal-copy';

const acme = { accountId: toAccountId('a'), programId: toProgramId('1'), programName: 'Acme' };

const REFUSALS: { [Reason in LinkRefusalReason]: Extract<LinkRefusal, { reason: Reason }> } = {
  'not-connected': { reason: 'not-connected' },
  'no-address': { reason: 'no-address' },
  'not-a-web-page': { reason: 'not-a-web-page', scheme: 'ftp:' },
  'credentials-in-address': { reason: 'credentials-in-address' },
  'address-too-long': { reason: 'address-too-long', length: 2_345, limit: 2_000 },
  'local-address': { reason: 'local-address', host: '192.168.1.1' },
  redirect: { reason: 'redirect', network: 'Awin', ofImpact: false, target: 'https://shop.test/x' },
  'not-a-partner': { reason: 'not-a-partner', host: 'shop.test' },
  'contract-expired': { reason: 'contract-expired', ...acme },
  'no-tracking-link': { reason: 'no-tracking-link', ...acme },
  'deep-links-off': { reason: 'deep-links-off', homeLink: 'https://acme.test/c/1/2/3', ...acme },
  'host-not-listed': {
    reason: 'host-not-listed',
    host: 'b.acme.test',
    nearest: 'acme.test',
    homeLink: '',
    ...acme,
  },
  'program-gone': { reason: 'program-gone' },
  'path-not-allowed': { reason: 'path-not-allowed', path: 'a b' },
};

const plain = (text: string) => text.replaceAll(/[\u2068\u2069]/g, '');
const copyOf = (refusal: LinkRefusal) => refusalCopy(refusal);

describe('every refusal', () => {
  it('has a sentence and a remedy of its own', () => {
    const titles = Object.values(REFUSALS).map((refusal) => copyOf(refusal).title);
    const texts = Object.values(REFUSALS).map((refusal) => copyOf(refusal).text);
    expect(new Set(titles).size).toBe(titles.length);
    expect(new Set(texts).size).toBe(texts.length);
    expect([...titles, ...texts].filter((text) => text === '' || /\$\d/.test(text))).toEqual([]);
  });

  it('names what it is about', () => {
    expect(plain(copyOf(REFUSALS['not-a-partner']).title)).toBe('You are not a partner of shop.test');
    expect(plain(copyOf(REFUSALS['host-not-listed']).text)).toContain('acme.test');
    expect(plain(copyOf(REFUSALS['address-too-long']).text)).toContain('2,345');
    expect(plain(copyOf(REFUSALS.redirect).title)).toContain('Awin');
  });

  it('offers what is there: the page inside, the home page, or nothing', () => {
    expect(copyOf(REFUSALS.redirect).remedy).toBe('use-inside');
    expect(copyOf({ ...REFUSALS.redirect, target: null }).remedy).toBe('none');
    expect(copyOf(REFUSALS['deep-links-off']).remedy).toBe('use-home');
    expect(copyOf({ ...REFUSALS['deep-links-off'], homeLink: '' }).remedy).toBe('none');
    expect(copyOf({ ...REFUSALS['host-not-listed'], homeLink: 'https://x.test' }).remedy).toBe('use-home');
    expect(copyOf({ ...REFUSALS['host-not-listed'], nearest: '' }).text).not.toContain('acme');
    expect(copyOf(REFUSALS['not-connected']).remedy).toBe('connect');
    expect(copyOf(REFUSALS['program-gone']).remedy).toBe('choose-program');
  });

  it('tells a link of impact.com from that of another network', () => {
    expect(copyOf({ ...REFUSALS.redirect, ofImpact: true }).title).toContain('impact.com');
  });
});
