import { describe, expect, it } from 'vitest';
import { toDay } from '@/lib/domain/day';
import { aPage } from '@/lib/impact/testing/an-action';
import {
  errorOf,
  type FakeAnswer,
  fakeFetch,
  json,
  SID,
  text,
  transportFor,
} from '@/lib/impact/testing/fake-fetch';
import { toFailure } from '@/lib/impact/to-failure';
import { downloadClicks } from './download-clicks';

const day = toDay('2026-11-18');
const HEADER = 'Id,ProgramId,EventDate';

const file = (body: string, contentType = 'application/octet-stream') => text(body, contentType);
const download = (...answers: FakeAnswer[]) =>
  downloadClicks(transportFor(fakeFetch(...answers)), 'job-1', day);

describe('the clicks of an export', () => {
  it('are asked for as a stream, because a redirect would lead to a host we may not ask', async () => {
    const fake = fakeFetch(file(HEADER));
    await downloadClicks(transportFor(fake), 'a/../b', day);
    expect(fake.calls[0]?.url).toMatch(/\/Jobs\/a%2F\.\.%2Fb\/Download\?Mode=Stream$/);
  });

  it('are counted per program and day as written, across the change of the clocks', async () => {
    const rows = [
      'a,1,2026-11-01T00:10:00-07:00',
      'b,1,2026-11-01T23:50:00-08:00',
      'c,2,2026-11-01T01:30:00-08:00',
      'd,1,2026-11-02T00:00:00-08:00',
    ];
    expect(await download(file([HEADER, ...rows].join('\r\n')))).toEqual([
      { day: '2026-11-01', programId: '1', clicks: 2 },
      { day: '2026-11-01', programId: '2', clicks: 1 },
      { day: '2026-11-02', programId: '1', clicks: 1 },
    ]);
  });

  it.each([
    ['a byte order mark', `\uFEFF${HEADER}\r\na,1,2026-11-18T00:00:00Z\r\n`],
    ['line feeds', `${HEADER}\na,1,2026-11-18T00:00:00Z\n`],
    ['other names', 'id,campaign_id,Date\na,1,2026-11-18\n'],
    ['another order and quotes', '"Event Date","Program Id","Id"\n"2026-11-18T00:00:00Z","1","a"\n'],
    ['dates nobody can read', `${HEADER}\na,1,18.11.2026\n`],
    ['no dates', 'Id,ProgramId\na,1\n'],
    ['blank lines before it', `\n\n${HEADER}\na,1,2026-11-18\n`],
    ['a type that says JSON', `${HEADER}\na,1,2026-11-18\n`],
  ])('are counted from a file with %s', async (name, body) => {
    const contentType = name.endsWith('JSON') ? 'application/json' : 'text/csv';
    expect(await download(file(body, contentType))).toEqual([{ day, programId: '1', clicks: 1 }]);
  });

  it('are none when the file has only its header', async () => {
    expect(await download(file(`${HEADER}\r\n`))).toEqual([]);
  });

  it('are counted from all pages of a JSON file', async () => {
    const click = { ProgramId: '1', EventDate: '2026-11-18T00:10:00-08:00' };
    const next = `/Mediapartners/${SID}/Jobs/job-1/Download?Mode=Stream&Page=2`;
    const first = json(aPage('Clicks', [click, click], { pages: 2, next }));
    const second = json(aPage('Clicks', [click, null, 5], { page: 2, pages: 2 }));
    expect(await download(first, second)).toEqual([
      { day, programId: '1', clicks: 3 },
      { day, programId: '', clicks: 2 },
    ]);
  });
});

describe('no clicks yet', () => {
  const job = { Id: 'job-1', Status: 'RUNNING' };

  it('is said with 202', async () => {
    expect(await download(json(job, { status: 202 }))).toBe('not-ready');
  });

  it('is understood when the job comes in place of its file', async () => {
    expect(await download(json({ ...job, Status: 'FAILED' }))).toBe('not-ready');
    expect(await download(json({ ...job, Status: 'ERROR' }))).toBe('not-ready');
  });
});

describe('a file that is none', () => {
  const unreadable = { kind: 'unreadable-answer', endpoint: 'jobs' };

  it.each<[string, FakeAnswer, unknown]>([
    ['a page', text('<!doctype html><p>Sign in', 'text/html'), { kind: 'intercepted' }],
    ['XML', text('<ImpactRadiusResponse/>', 'text/xml'), unreadable],
    ['empty', file(''), unreadable],
    ['another table', file('sku,price\n1,2\n'), unreadable],
    ['a sentence', file('Please sign in first.'), unreadable],
    ['half a JSON', file('{"Clicks":[{"Id"'), unreadable],
    ['another JSON', json({ Records: [] }), unreadable],
    ['gone', json({}, { status: 404 }), { kind: 'not-found', endpoint: 'jobs' }],
    ['not allowed', json({}, { status: 403 }), { kind: 'scope-missing', endpoint: 'jobs' }],
  ])('%s', async (_, answer, failure) => {
    expect(toFailure(await errorOf(download(answer)))).toEqual(failure);
  });

  it('does not count half a file: what breaks off is asked for again, whole', async () => {
    const cut = () => {
      const chunks = [`${HEADER}\na,1,2026-11-18\n`, 'b,1,2026-'];
      const body = new ReadableStream({
        pull(controller) {
          const chunk = chunks.shift();
          if (chunk === undefined) controller.error(new TypeError('terminated'));
          else controller.enqueue(new TextEncoder().encode(chunk));
        },
      });
      return new Response(body);
    };
    const whole = file(`${HEADER}\na,1,2026-11-18\nb,1,2026-11-18\n`);
    expect(await download(cut, whole)).toEqual([{ day, programId: '1', clicks: 2 }]);
  });
});
