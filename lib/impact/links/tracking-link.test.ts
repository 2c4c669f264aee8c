import { describe, expect, it } from 'vitest';
import { toProgramId } from '@/lib/domain/id';
import { errorOf, fakeFetch, json, transportFor } from '@/lib/impact/testing/fake-fetch';
import { createTrackingLink, parseTrackingLink } from './tracking-link';

const programId = toProgramId('20101');
const deepLink = 'https://www.example/tents/2p?size=m&colour=grün#top';
const link = 'https://northwindoutdoor.pxf.io/c/1234567/1000101/20101?u=https%3A%2F%2Fwww.example%2F';

describe('making a tracking link', () => {
  it('posts the parameters in the query, with an empty body', async () => {
    const fake = fakeFetch(json({ TrackingURL: link }));
    const request = { programId, deepLink, subId1: 'gear guide', subId2: '', sharedId: 'a+b' };
    expect(await createTrackingLink(transportFor(fake), request)).toEqual({ url: link });
    const url = new URL(fake.calls[0]!.url);
    expect(url.pathname).toMatch(/\/Programs\/20101\/TrackingLinks$/);
    expect([...url.searchParams]).toEqual([
      ['DeepLink', deepLink],
      ['subId1', 'gear guide'],
      ['sharedId', 'a+b'],
    ]);
    expect(fake.calls[0]?.init).toMatchObject({ method: 'POST' });
    expect(fake.calls[0]?.init.body).toBeUndefined();
  });

  it.each([new TypeError('Failed to fetch'), json({}, { status: 503 }), json({}, { status: 429 })])(
    'is never repeated: two requests make two links',
    async (answer) => {
      const fake = fakeFetch(answer);
      await errorOf(createTrackingLink(transportFor(fake), { programId, deepLink }));
      expect(fake.calls).toHaveLength(1);
    },
  );

  it('passes on what impact.com says against it', async () => {
    const body = { timestamp: 1, status: 'FORBIDDEN', error: 'Forbidden', message: 'Limit reached' };
    const fake = fakeFetch(json(body, { status: 403 }));
    expect(await errorOf(createTrackingLink(transportFor(fake), { programId, deepLink }))).toMatchObject({
      kind: 'request-refused',
      serverMessage: 'Limit reached',
    });
  });
});

describe('a link that was made', () => {
  it.each(['https://x.pxf.io/AbC3dE', 'https://go.brand.example/c/1/2/3?subId1=a'])(
    'may be %s',
    (TrackingURL) => {
      expect(parseTrackingLink({ TrackingURL })).toEqual({ url: TrackingURL });
    },
  );

  it.each([
    'http://x.pxf.io/AbC3dE',
    'javascript:alert(1)',
    'data:text/html,x',
    '//x.pxf.io/AbC3dE',
    'https://user:word@x.pxf.io/',
    'https://',
    '',
    5,
    null,
    ['https://x.pxf.io/AbC3dE'],
  ])('may not be %j', (TrackingURL) => {
    expect(() => parseTrackingLink({ TrackingURL })).toThrow('could not be read');
  });

  it.each([null, [], 'https://x.pxf.io/', {}])('is not in %j', (body) => {
    expect(() => parseTrackingLink(body)).toThrow('could not be read');
  });
});
