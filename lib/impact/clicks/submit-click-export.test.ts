import { describe, expect, it } from 'vitest';
import { toDay } from '@/lib/domain/day';
import { errorOf, fakeFetch, json, SID, transportFor } from '@/lib/impact/testing/fake-fetch';
import { parseJobTicket, submitClickExport } from './submit-click-export';

const day = toDay('2026-11-18');

describe('asking for a day’s clicks', () => {
  it('names the day and gives the job', async () => {
    const fake = fakeFetch(json({ Status: 'QUEUED', QueuedUri: `/Mediapartners/${SID}/Jobs/a-1` }));
    expect(await submitClickExport(transportFor(fake), day)).toEqual({ jobId: 'a-1' });
    expect(fake.calls[0]?.url).toMatch(/\/ClickExport\?Date=2026-11-18$/);
  });

  it('is never repeated by itself, because only ten a day are allowed', async () => {
    const fake = fakeFetch(json({}, { status: 503 }));
    await errorOf(submitClickExport(transportFor(fake), day));
    expect(fake.calls).toHaveLength(1);
  });

  it('finds the job in the file’s address too', () => {
    expect(parseJobTicket({ ResultUri: `/Mediapartners/${SID}/Jobs/a-1/Download` }, 'click-export')).toEqual({
      jobId: 'a-1',
    });
  });

  it.each([null, [], {}, 'QUEUED', { QueuedUri: '' }, { QueuedUri: '/Jobs/' }, { QueuedUri: 5 }])(
    'cannot go on with %j',
    (body) => {
      expect(() => parseJobTicket(body, 'click-export')).toThrow('could not be read');
    },
  );
});
