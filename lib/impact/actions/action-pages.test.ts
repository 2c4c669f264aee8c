import { describe, expect, it } from 'vitest';
import { TooManyPagesError } from '@/lib/impact/http/api-error';
import { anActionRow, aPage } from '@/lib/impact/testing/an-action';
import { errorOf, fakeFetch, json, SID, transportFor } from '@/lib/impact/testing/fake-fetch';
import { readActionPages } from './action-pages';

const window = { by: 'locking', fromMs: 0, toMs: 86_400_000 } as const;

describe('reading a window of actions', () => {
  it('gives page after page, with what was set aside', async () => {
    const next = `/Mediapartners/${SID}/Actions?LockingDateStart=x&Page=2`;
    const fake = fakeFetch(
      json(
        aPage('Actions', [anActionRow({ Id: 'a' }), anActionRow({ Payout: '?' })], {
          pages: 2,
          total: 3,
          next,
        }),
      ),
      json(aPage('Actions', [anActionRow({ Id: 'b' })], { page: 2, pages: 2, total: 3 })),
    );
    const [first, second] = await Array.fromAsync(readActionPages(transportFor(fake), window));
    expect(first).toMatchObject({ announcedTotal: 3, rowsReceived: 2, isLast: false });
    expect(first?.actions.map(({ id }) => id)).toEqual(['a']);
    expect(first?.setAside.map(({ reason }) => reason)).toEqual(['Payout unreadable']);
    expect(second).toMatchObject({ announcedTotal: 3, rowsReceived: 1, setAside: [], isLast: true });
    expect(fake.calls[0]?.url).toContain(
      '/Actions?LockingDateStart=1970-01-01T00%3A00%3A00Z&LockingDateEnd=1970-01-02T00%3A00%3A00Z&PageSize=20000',
    );
    expect(fake.calls[1]?.url).toMatch(/\?LockingDateStart=x&Page=2$/);
  });

  it('does not know the total when the answer does not say', async () => {
    const fake = fakeFetch(json({ Actions: [anActionRow()] }));
    const [page] = await Array.fromAsync(readActionPages(transportFor(fake), window));
    expect(page).toMatchObject({ announcedTotal: null, rowsReceived: 1, isLast: true });
  });

  it.each([
    'Too many records for this page size; adjust PageSize or the date range so that the answer has no more than 10 pages',
    'The result exceeds the maximum of 10 pages',
    'Page limit exceeded',
  ])('asks its caller to halve the window when told: %s', async (Message) => {
    const fake = fakeFetch(json({ Status: 'ERROR', Message }, { status: 400 }));
    const error = await errorOf(readActionPages(transportFor(fake), window).next());
    expect(error).toBeInstanceOf(TooManyPagesError);
    expect(fake.calls).toHaveLength(1);
  });

  it('does not when a 400 is about something else', async () => {
    const fake = fakeFetch(json({ Message: 'StartDate: Not a valid date' }, { status: 400 }));
    const error = await errorOf(readActionPages(transportFor(fake), window).next());
    expect(error).not.toBeInstanceOf(TooManyPagesError);
    expect(error).toMatchObject({ kind: 'request-refused', serverMessage: 'StartDate: Not a valid date' });
  });

  it('asks nothing for a window that is too long', async () => {
    const fake = fakeFetch(json({}));
    const pages = readActionPages(transportFor(fake), { by: 'event', fromMs: 0, toMs: 46 * 86_400_000 });
    expect(await errorOf(pages.next())).toBeInstanceOf(RangeError);
    expect(fake.calls).toHaveLength(0);
  });
});
