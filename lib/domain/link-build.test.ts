import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trials } from '@/tests/support/trials';
import { buildLink } from './link-build';
import { NO_LABELS } from './link-labels';

const homeLink = 'https://nordlys.track.test/c/1234567/1000101/20101';
const target = 'https://www.shop.test/a?b=c&d=ü#e';

describe('a link built from the program’s own', () => {
  it('has the labels first, and the target last, encoded once', () => {
    const labels = { subId1: 'blog', subId2: '', subId3: 'größe', sharedId: 'x' };
    expect(buildLink({ homeLink, target, labels })).toBe(
      `${homeLink}?subId1=blog&subId3=gr%C3%B6%C3%9Fe&sharedid=x&u=${encodeURIComponent(target)}`,
    );
  });

  it('of the program’s own page is the program’s own link', () => {
    expect(buildLink({ homeLink, target: '', labels: NO_LABELS })).toBe(homeLink);
  });

  it('keeps what else stands in the program’s link, and replaces what we set', () => {
    const own = `${homeLink}?prodsku=9&SubId1=old&U=https%3A%2F%2Fold.test&x`;
    const built = buildLink({ homeLink: own, target: 'https://shop.test/', labels: NO_LABELS });
    expect(built).toBe(`${homeLink}?prodsku=9&x&u=https%3A%2F%2Fshop.test%2F`);
  });

  it('is for the ad that is named', () => {
    expect(buildLink({ homeLink, target: '', labels: NO_LABELS, adId: '77' })).toBe(
      'https://nordlys.track.test/c/1234567/77/20101',
    );
  });

  it('is https, whatever the program’s link is', () => {
    expect(buildLink({ homeLink: 'http://go.test/c/1/2/3', target: '', labels: NO_LABELS })).toBe(
      'https://go.test/c/1/2/3',
    );
  });

  it('gives its target and labels back as they were, for any of them', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), text, (page, label) => {
        const { searchParams } = new URL(
          buildLink({ homeLink, target: page, labels: { ...NO_LABELS, subId2: label } }),
        );
        expect(searchParams.get('u')).toBe(page);
        expect(searchParams.get('subId2') ?? '').toBe(label);
      }),
      { numRuns: trials(500, 20_000) },
    );
  });
});
