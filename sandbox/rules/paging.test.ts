import { describe, expect, it } from 'vitest';
import { aSandbox, type Body, dateParameter, type TestSandbox } from '../test-sandbox.ts';
import { DAY_MS } from './dates.ts';

const START = Date.parse('2026-11-18T20:00:00Z');

/** Every action of three years is too many; 17 days of the agency fill more than ten small pages. */
const BUSY = `ActionDateStart=${dateParameter(START - 17 * DAY_MS)}&ActionDateEnd=${dateParameter(START)}`;

async function walk(
  { json }: TestSandbox,
  path: string,
  name: string,
): Promise<{ pages: Body[]; ids: string[] }> {
  const pages = [await json(path)];
  for (let next = pages[0]['@nextpageuri']; next; next = pages.at(-1)['@nextpageuri']) {
    pages.push(await json(next.replace(/^\/Mediapartners\/[^/]+/, '')));
  }
  return { pages, ids: pages.flatMap((page) => page[name].map((row: Body) => row.CampaignId)) };
}

describe('paging', () => {
  it('puts eleven texts before the rows', async () => {
    const { json, sid } = await aSandbox();
    const uri = `/Mediapartners/${sid}/Campaigns`;
    const body = await json('/Campaigns');
    expect(Object.keys(body)[11]).toBe('Campaigns');
    expect(body).toMatchObject({
      '@page': '1',
      '@numpages': '1',
      '@pagesize': '100',
      '@total': '6',
      '@start': '0',
      '@end': '5',
      '@uri': uri,
      '@firstpageuri': `${uri}?PageSize=100&Page=1`,
      '@previouspageuri': '',
      '@nextpageuri': '',
      '@lastpageuri': `${uri}?PageSize=100&Page=1`,
    });
  });

  it('of the other generation names no size the caller did not give', async () => {
    const { json, sid } = await aSandbox();
    expect((await json('/Reports'))['@firstpageuri']).toBe(`/Mediapartners/${sid}/Reports?Page=1`);
  });

  it('leads through every row once, by the addresses it gives', async () => {
    const sandbox = await aSandbox();
    const { pages, ids } = await walk(sandbox, '/Campaigns?PageSize=4', 'Campaigns');
    expect(pages.map((page) => [page['@start'], page['@end']])).toEqual([
      ['0', '3'],
      ['4', '5'],
    ]);
    expect(ids).toEqual(sandbox.world.programs().map((program) => program.id));
    expect(pages[1]['@previouspageuri']).toBe(pages[0]['@firstpageuri']);
  });

  it('keeps the caller’s own spelling in its addresses', async () => {
    const { json } = await aSandbox();
    const query = `StartDate=${dateParameter(START - DAY_MS)}&EndDate=2026-11-18T20%3A00%3A00Z`;
    const body = await json(`/Actions?${query}`);
    expect(body['@uri']).toMatch(new RegExp(`/Actions\\?${query}$`));
    expect(body['@lastpageuri']).toMatch(new RegExp(`/Actions\\?${query}&Page=1$`));
  });

  it('of actions raises a small size to 2,000, or refuses it by switch', async () => {
    const { json, status, control } = await aSandbox();
    expect((await json('/Actions'))['@pagesize']).toBe('20000');
    expect((await json('/Actions?PageSize=100'))['@pagesize']).toBe('2000');
    expect((await json('/ActionUpdates?PageSize=5000'))['@pagesize']).toBe('5000');
    control.setSwitches({ smallPageSize: 'refused' });
    expect(await status('/Actions?PageSize=1999')).toBe(400);
    expect(await status('/Actions?PageSize=2000')).toBe(200);
  });

  it('refuses more than ten pages of actions and asks for larger ones', async () => {
    const { call, json } = await aSandbox({ scenarios: ['agency'] });
    const refused = await call(`/Actions?${BUSY}&PageSize=2000`);
    expect(refused.status).toBe(400);
    expect((await refused.json()).Message).toContain('no more than 10 pages');
    const body = await json(`/Actions?${BUSY}&PageSize=20000&Page=2`);
    expect(Number(body['@total'])).toBeGreaterThan(20_000);
    expect(body).toMatchObject({ '@numpages': '2', '@nextpageuri': '' });
  });

  it('of an empty list says one page, or none by switch', async () => {
    const { json, control } = await aSandbox({ scenarios: ['first-day'] });
    expect(await json('/Actions')).toMatchObject({
      '@numpages': '1',
      '@total': '0',
      '@start': '0',
      '@end': '0',
      Actions: [],
    });
    control.setSwitches({ emptyNumPages: '0' });
    expect((await json('/Actions'))['@numpages']).toBe('0');
  });

  it('beyond the last page is empty, or 404 by switch', async () => {
    const { json, status, control } = await aSandbox();
    expect(await json('/Campaigns?Page=9')).toMatchObject({
      '@page': '9',
      '@nextpageuri': '',
      Campaigns: [],
    });
    control.setSwitches({ pastLastPage: 'refused-404' });
    expect(await status('/Campaigns?Page=9')).toBe(404);
  });

  it.each(['Page=0', 'Page=-1', 'Page=two', 'PageSize=1.5', 'PageSize='])('refuses %s', async (query) => {
    const { call } = await aSandbox();
    const response = await call(`/Campaigns?${query}`);
    expect(response.status).toBe(400);
    expect((await response.json()).Errors[0].Message).toBe('Not a numeric value');
  });
});
