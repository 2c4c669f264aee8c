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
import { downloadDayClicks, downloadProgramClicks } from './download-report';
import { UnknownColumnsError } from './unknown-columns-error';

const november = { from: toDay('2026-11-01'), to: toDay('2026-11-30') };
const file = (...lines: string[]) => text(lines.join('\r\n'), 'application/octet-stream');
const programs = (...answers: FakeAnswer[]) =>
  downloadProgramClicks(transportFor(fakeFetch(...answers)), 'j');
const days = (...answers: FakeAnswer[]) =>
  downloadDayClicks(transportFor(fakeFetch(...answers)), 'j', november);

describe('a report by program', () => {
  it.each([
    ['as seen', 'campaign_id,Campaign,Imps,Clicks,Actions', '1,Northwind,0,12,3'],
    ['in another order and case', 'CLICKS,Campaign Id', '12,1'],
    ['by ProgramId', 'ProgramId,clicks', '1,12'],
    ['with raw clicks beside', 'raw_clicks,campaign_id,Clicks', '14,1,12'],
    ['with raw clicks alone', 'raw_clicks,campaign_id', '12,1'],
    ['with decimals', 'campaign_id,Clicks', '1,12.00'],
  ])('gives clicks per program: %s', async (_, header, row) => {
    expect(await programs(file(header, row))).toEqual([{ programId: '1', clicks: 12 }]);
  });

  it('reads thousands, no clicks at all, and several rows of one program', async () => {
    const rows = ['campaign_id,Clicks', '1,"1,204"', '2,', '1,6', '3,0'];
    expect(await programs(file(...rows))).toEqual([
      { programId: '1', clicks: 1210 },
      { programId: '2', clicks: 0 },
      { programId: '3', clicks: 0 },
    ]);
  });

  it('gives none when there are no rows', async () => {
    expect(await programs(file('campaign_id,Clicks'))).toEqual([]);
  });

  it('is read from a JSON file too, over its pages', async () => {
    const next = `/Mediapartners/${SID}/Jobs/j/Download?Mode=Stream&Page=2`;
    const first = json(aPage('Records', [{ campaign_id: '1', Clicks: '5' }], { pages: 2, next }));
    const second = json(aPage('Records', [{ campaign_id: 2, Clicks: null }], { page: 2, pages: 2 }));
    expect(await programs(first, second)).toEqual([
      { programId: '1', clicks: 5 },
      { programId: '2', clicks: 0 },
    ]);
  });

  it.each([
    ['no program', ['Campaign,Clicks', 'Northwind,5']],
    ['no program, and no row', ['Campaign,Clicks']],
    ['no clicks', ['campaign_id,Actions', '1,5']],
    ['a row of no program', ['campaign_id,Clicks', '1,5', ',5']],
    ['clicks that are no number', ['campaign_id,Clicks', '1,many']],
    ['half a click', ['campaign_id,Clicks', '1,0.5']],
    ['less than none', ['campaign_id,Clicks', '1,-1']],
  ])('is not guessed at: %s', async (_, lines) => {
    expect(await errorOf(programs(file(...lines)))).toBeInstanceOf(UnknownColumnsError);
  });

  it('that is a sentence may be better next time', async () => {
    const error = await errorOf(programs(file('Service temporarily unavailable')));
    expect(error).toMatchObject({ kind: 'unreadable-answer' });
    expect(error).not.toBeInstanceOf(UnknownColumnsError);
  });

  it('is not there while the job is on its way', async () => {
    expect(await programs(json({ Id: 'j', Status: 'RUNNING' }, { status: 202 }))).toBe('not-ready');
    expect(await programs(json({ Id: 'j', Status: 'ERROR' }))).toBe('not-ready');
  });
});

describe('a report by day', () => {
  it('gives clicks per day', async () => {
    const lines = ['date_display,Clicks,raw_clicks', '"Nov 17, 2026",41,43', '"Nov 18, 2026",55,57'];
    expect(await days(file(...lines))).toEqual([
      { day: '2026-11-17', clicks: 41 },
      { day: '2026-11-18', clicks: 55 },
    ]);
  });

  it.each([
    ['days nobody can read', ['date_display,Clicks', 'Tuesday,5']],
    ['days outside those asked for', ['date_display,Clicks', '2026-12-01,5']],
    ['a total below', ['date_display,Clicks', '2026-11-01,5', 'Total,5']],
    ['no day', ['Week,Clicks', '47,5']],
  ])('is not guessed at: %s', async (_, lines) => {
    expect(await errorOf(days(file(...lines)))).toBeInstanceOf(UnknownColumnsError);
  });
});
