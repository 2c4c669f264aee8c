import { describe, expect, it } from 'vitest';
import { aPage } from '@/lib/impact/testing/an-action';
import { errorOf, fakeFetch, json, SID, transportFor } from '@/lib/impact/testing/fake-fetch';
import type { Envelope } from '@/lib/impact/wire/envelope';
import { isLastPage, listPages } from './paginate';

const pageUri = (page: number) => `/Mediapartners/${SID}/Jobs?StartDate=2026-10-08T00:00:00Z&Page=${page}`;

function pagesOf(...bodies: unknown[]) {
  const fake = fakeFetch(...bodies.map((body) => json(body)));
  const transport = transportFor(fake);
  const url = transport.address.of('Jobs', { PageSize: '1' });
  return { fake, pages: listPages(transport, { endpoint: 'jobs', url }, 'Jobs') };
}

const rowsOf = (pages: Envelope[]) => pages.flatMap((page) => page.rows);

describe('walking a list', () => {
  it('follows the next address as it is, adding nothing', async () => {
    const { fake, pages } = pagesOf(
      aPage('Jobs', [1], { pages: 3, next: pageUri(2) }),
      aPage('Jobs', [2], { page: 2, pages: 3, next: pageUri(3) }),
      aPage('Jobs', [3], { page: 3, pages: 3 }),
    );
    expect(rowsOf(await Array.fromAsync(pages))).toEqual([1, 2, 3]);
    expect(fake.calls.slice(1).map(({ url }) => url)).toEqual([
      `https://api.impact.com${pageUri(2)}`,
      `https://api.impact.com${pageUri(3)}`,
    ]);
  });

  it.each([
    ['without paging', { Jobs: [1] }],
    ['with a null next address', { Jobs: [1], '@nextpageuri': null }],
    ['with numbers for strings', { Jobs: [1], '@page': 1, '@numpages': 1, '@total': 1, '@nextpageuri': '' }],
  ])('ends after a page %s', async (_, body) => {
    const { fake, pages } = pagesOf(body);
    expect(rowsOf(await Array.fromAsync(pages))).toEqual([1]);
    expect(fake.calls).toHaveLength(1);
  });

  it('ends behind the last page, whatever its next address says', async () => {
    const { fake, pages } = pagesOf(
      aPage('Jobs', [1], { page: 1, pages: 1, next: pageUri(2) }),
      aPage('Jobs', [], { page: 2, pages: 1, next: pageUri(3) }),
    );
    expect(rowsOf(await Array.fromAsync(pages))).toEqual([1]);
    expect(fake.calls).toHaveLength(2);
  });

  it.each([
    ['another account’s list', '/Mediapartners/IRother/Jobs?Page=2'],
    ['another host', 'https://evil.example/Mediapartners/x/Jobs'],
    ['no address at all', 'https://'],
  ])('gives the page and then refuses to go on to %s', async (_, next) => {
    const { fake, pages } = pagesOf(aPage('Jobs', [1], { pages: 2, next }));
    expect((await pages.next()).value).toMatchObject({ rows: [1] });
    expect(await errorOf(pages.next())).toMatchObject({ kind: 'unreadable-answer', reason: 'paging' });
    expect(fake.calls).toHaveLength(1);
  });

  it('refuses to go round in circles', async () => {
    const { fake, pages } = pagesOf(
      aPage('Jobs', [1], { page: 1, pages: 9, next: pageUri(2) }),
      aPage('Jobs', [2], { page: 2, pages: 9, next: pageUri(2) }),
    );
    expect(await errorOf(Array.fromAsync(pages))).toMatchObject({ reason: 'paging' });
    expect(fake.calls).toHaveLength(2);
  });

  it('refuses to go on forever', async () => {
    let page = 1;
    const fake = fakeFetch(() => json({ Jobs: [], '@nextpageuri': pageUri(++page) }));
    const transport = transportFor(fake);
    const pages = listPages(transport, { endpoint: 'jobs', url: transport.address.of('Jobs') }, 'Jobs');
    expect(await errorOf(Array.fromAsync(pages))).toMatchObject({ reason: 'paging' });
    expect(fake.calls).toHaveLength(1000);
  });

  it('calls a page the last when nothing comes after it', () => {
    const envelope = { rows: [], total: 0, page: 1, pageCount: 1, nextPageUri: '' };
    expect(isLastPage(envelope)).toBe(true);
    expect(isLastPage({ ...envelope, pageCount: 2, nextPageUri: pageUri(2) })).toBe(false);
  });
});

describe('the shape of a list', () => {
  const readFirst = async (body: unknown) => (await pagesOf(body).pages.next()).value as Envelope;

  it.each([
    ['one object for a list of one', { Jobs: { Id: 'a' } }, [{ Id: 'a' }]],
    ['"" for an empty list', { Jobs: '', '@total': '0' }, []],
    ['null for an empty list', { Jobs: null, '@total': 0 }, []],
  ])('may be %s', async (_, body, rows) => {
    expect((await readFirst(body)).rows).toEqual(rows);
  });

  it.each([
    ['null', null],
    ['a bare array', []],
    ['an empty object', {}],
    ['a text', 'Jobs'],
    ['a number', 5],
    ['a list that is missing', { '@total': '3' }],
    ['a list that is "" though rows are announced', { Jobs: '', '@total': '3' }],
    ['a list that is a text', { Jobs: 'none' }],
  ])('may not be %s', async (_, body) => {
    expect(await errorOf(readFirst(body))).toMatchObject({ kind: 'unreadable-answer' });
  });

  it('has no total when it does not say a plain one', async () => {
    expect((await readFirst({ Jobs: [], '@total': '1,000' })).total).toBeNull();
    expect((await readFirst({ Jobs: [], '@total': '-1' })).total).toBeNull();
    expect((await readFirst({ Jobs: [], '@total': '1000' })).total).toBe(1000);
  });
});
