import { describe, expect, it } from 'vitest';
import { parseJob, readJob, replayJob } from './jobs';
import { errorOf, fakeFetch, json, transportFor } from './testing/fake-fetch';

describe('a job', () => {
  it.each([
    ['QUEUED', 'queued'],
    ['RUNNING', 'running'],
    ['COMPLETED', 'completed'],
    ['Completed', 'completed'],
    ['ERROR', 'retrying'],
    ['FAILED', 'failed'],
    ['CANCELLED', 'cancelled'],
    ['ABANDONED', 'unknown'],
    ['', 'unknown'],
    ['toString', 'unknown'],
  ])('in the status %j is %s', (Status, status) => {
    expect(parseJob({ Id: 'a', Status }).status).toBe(status);
  });

  it('tells when it started and ended, or that it has not', () => {
    const dates = { StartedDate: '2026-11-19T04:02:00-08:00', CompletedDate: '' };
    expect(parseJob({ Id: 'a', Status: 'RUNNING', ...dates })).toEqual({
      jobId: 'a',
      status: 'running',
      startedAt: '2026-11-19T12:02:00Z',
      completedAt: null,
    });
  });

  it.each([null, [], {}, 'job', { Status: 'RUNNING' }])('is not %j', (body) => {
    expect(() => parseJob(body)).toThrow('could not be read');
  });

  it('is asked for by its id', async () => {
    const fake = fakeFetch(json({ Id: 'a', Status: 'RUNNING' }));
    await readJob(transportFor(fake), 'a');
    expect(fake.calls[0]?.url).toMatch(/\/Jobs\/a$/);
  });

  it('is replayed by a PUT, once, and says when it may not be', async () => {
    const fake = fakeFetch(json({ Message: 'Access Denied' }, { status: 403 }));
    expect(await errorOf(replayJob(transportFor(fake), 'a'))).toMatchObject({ kind: 'scope-missing' });
    expect(fake.calls).toMatchObject([{ init: { method: 'PUT' } }]);
    expect(fake.calls[0]?.url).toMatch(/\/Jobs\/a\/Replay$/);
  });
});
