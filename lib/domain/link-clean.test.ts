import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trials } from '@/tests/support/trials';
import { affiliateOf } from './link-affiliate';
import { cleanAddress, losesAffiliate } from './link-clean';

const clean = (address: string, keep: string[] = [], on = true) =>
  cleanAddress(new URL(address), { clean: on, keep });
const kinds = (address: string) => clean(address).parts.map(({ key, kind }) => `${key} ${kind}`);

describe('the copy of an address', () => {
  it.each([
    ['https://shop.test/a?utm_source=x&id=1&fbclid=y', 'https://shop.test/a?id=1'],
    ['https://shop.test/a?UTM_Source=x', 'https://shop.test/a'],
    ['https://shop.test/a?irclickid=x&irgwc=1&size=m', 'https://shop.test/a?size=m'],
    ['https://shop.test/a#reviews', 'https://shop.test/a'],
    ['https://shop.test/a#/route', 'https://shop.test/a#/route'],
    ['https://shop.test/a#!route', 'https://shop.test/a#!route'],
    ['https://shop.test/?aff_id=7&id=1', 'https://shop.test/?id=1'],
    ['https://shop.test/?utm_medium=affiliate&utm_source=a', 'https://shop.test/'],
    ['https://www.amazon.com/dp/B0?tag=other-20&psc=1', 'https://www.amazon.com/dp/B0'],
  ])('of %s is %s', (address, copy) => {
    expect(clean(address).address).toBe(copy);
  });

  it.each([
    'https://shop.test/a?q=a%20b&r=c+d&e&f=&g=%C3%BC&h=%ff&i=a%3Db',
    'https://shop.test/?ref=home&id=1&tag=red&sku=9&page=2&src=list&pid=4',
    'https://shop.test/?&&a=1&&',
  ])('of %s keeps its every byte', (address) => {
    expect(clean(address)).toEqual({ address: new URL(address).href, parts: [] });
  });

  it('keeps what stays as it was written, whatever was beside it', () => {
    expect(clean('https://shop.test/?q=a+b%20c&utm_term=1&e&h=%ff#x').address).toBe(
      'https://shop.test/?q=a+b%20c&e&h=%ff',
    );
  });

  it('says what was taken out, of which kind, and whose it is', () => {
    expect(kinds('https://shop.test/?utm_source=a&awc=b&ranMID=3&x=1#top')).toEqual([
      'utm_source tracking',
      'awc click-id',
      'ranMID affiliate',
      '# fragment',
    ]);
    expect(clean('https://shop.test/?ranEAID=Jo%20An').parts).toEqual([
      { key: 'ranEAID', value: 'Jo An', kind: 'affiliate', network: 'Rakuten Advertising', kept: false },
    ]);
  });

  it('keeps what the user wants to keep, and says so', () => {
    const { address, parts } = clean('https://shop.test/?utm_source=a&gclid=b#top', ['utm_source', '#']);
    expect(address).toBe('https://shop.test/?utm_source=a#top');
    expect(parts.map(({ key, kept }) => [key, kept])).toEqual([
      ['utm_source', true],
      ['gclid', false],
      ['#', true],
    ]);
  });

  it('keeps tracking junk and the fragment where cleaning is off, never another partner’s name unseen', () => {
    const off = clean('https://shop.test/?utm_source=a&aff_id=7#top', [], false);
    expect(off.address).toBe('https://shop.test/?utm_source=a#top');
    expect(losesAffiliate(off.parts)).toBe(true);
  });

  it('cleaned again is the same', () => {
    const name = fc.constantFrom('utm_source', 'id', 'aff', 'gclid', 'q', 'a b', 'ü', '');
    const query = fc.array(fc.tuple(name, fc.string()), { maxLength: 6 });
    fc.assert(
      fc.property(query, fc.string(), (pairs, hash) => {
        const search = pairs.map(([key, value]) => `${key}=${value}`).join('&');
        const once = clean(new URL(`https://shop.test/a?${search}#${hash}`).href).address;
        expect(clean(once).address).toBe(once);
        for (const [key, value] of new URL(once).searchParams)
          expect(['utm_source', 'aff', 'gclid']).not.toContain(`${key}${value === undefined ? '' : ''}`);
      }),
      { numRuns: trials(500, 20_000) },
    );
  });
});

describe('a parameter that credits a partner', () => {
  it.each([
    'aff',
    'affid',
    'aff_id',
    'affiliate',
    'affiliate_id',
    'affiliateid',
    'aff_sub',
    'affsource',
    'aff_code',
    'ranMID',
    'ranEAID',
    'ranSiteID',
    'lsnsubsite',
    'awinaffid',
    'zanpid',
    'cjpid',
    'cjsid',
    'ssaid',
    'tduid',
    'wgcampaignid',
    'wgprogramid',
    'pubref',
    'camref',
    'campid',
    'mkcid',
    'mkrid',
    'toolid',
    'rfsn',
    'sca_ref',
    'a_aid',
    'a_bid',
    'aff_fcid',
    'ttaid',
    'irpid',
    'irmpid',
    'ascsubtag',
    'linkCode',
  ])('is %s', (name) => {
    expect(affiliateOf(name, '1', 'www.shop.test')).toBeDefined();
  });

  it.each(['ref', 'pid', 'sid', 'id', 'tag', 'source', 'partner', 'affair', 'staff', 'utm_medium'])(
    'is not %s, which shops use',
    (name) => {
      expect(affiliateOf(name, 'email', 'www.shop.test')).toBeUndefined();
    },
  );

  it('is tag only at Amazon, and utm_medium only when it says so', () => {
    expect(affiliateOf('tag', 'a-20', 'www.amazon.co.uk')).toBe('Amazon Associates');
    expect(affiliateOf('tag', 'a-20', 'amazon.com.evil.io')).toBeUndefined();
    expect(affiliateOf('utm_medium', 'Affiliates', 'shop.test')).toBe('');
  });
});
