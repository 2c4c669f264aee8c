import { describe, expect, it } from 'vitest';
import { fakeFetch, json, transportFor } from '@/lib/impact/testing/fake-fetch';
import { day } from '@/tests/support/builders';
import { downloadLabelClicks, type IsWanted } from './download-labels';

const read = (answer: Response, isWanted: IsWanted = () => true) =>
  downloadLabelClicks(transportFor(fakeFetch(answer)), 'job', day('2026-11-18'), isWanted);
const labels = (subId1: string, sharedId = '') => ({ subId1, subId2: '', subId3: '', sharedId });
const csv = (...lines: string[]) =>
  new Response(lines.join('\r\n'), { headers: { 'content-type': 'text/csv' } });

describe('the clicks by label of a day’s export', () => {
  it('are counted by program and labels, whatever the columns are called; without labels they are nobody’s', async () => {
    const file = csv(
      'Id,Program_Id,EventDate,shared id,SUBID1,SubId2,SubId3',
      'a,20101,2026-11-18T00:10:11-08:00,,blog,,',
      'b,20101,2026-11-18T23:59:59-08:00,, blog ,,',
      'c,20101,2026-11-19T00:00:00-08:00,,blog,,',
      'd,20202,2026-11-18T01:00:00-08:00,s,blog,,',
      'e,20101,2026-11-18T01:00:00-08:00,,,,',
    );
    expect(await read(file)).toEqual([
      { programId: '20101', labels: labels('blog'), clicks: 2 },
      { programId: '20202', labels: labels('blog', 's'), clicks: 1 },
    ]);
  });

  it('are read from a JSON file, where sub IDs stand a level deeper', async () => {
    const row = { ProgramId: '20101', EventDate: '2026-11-18T01:00:00-08:00', SharedId: 's' };
    const nested = { ...row, PartnerRelated: [{ SubId1: 'blog', SubId2: '', SubId3: '' }] };
    expect(await read(json({ Clicks: [nested, { ...row, SubId1: 'blog' }] }))).toEqual([
      { programId: '20101', labels: labels('blog', 's'), clicks: 2 },
    ]);
  });

  it('are left out where nobody asks for them', async () => {
    const file = csv('ProgramId,EventDate,SubId1', '1,2026-11-18,a', '1,2026-11-18,b', '2,2026-11-18,a');
    const wanted: IsWanted = (programId, { subId1 }) => programId === '1' && subId1 === 'a';
    expect(await read(file, wanted)).toEqual([{ programId: '1', labels: labels('a'), clicks: 1 }]);
  });

  it('are none in a file without columns for them, and not ready before the file is', async () => {
    expect(await read(csv('ProgramId,EventDate', '1,2026-11-18'))).toEqual([]);
    expect(await read(json({}, { status: 202 }))).toBe('not-ready');
  });

  it('are not guessed from another kind of file', async () => {
    await expect(read(csv('What,Ever', '1,2'))).rejects.toThrow('could not be read');
  });
});
