import { describe, expect, it } from 'vitest';
import { aSandbox } from '../test-sandbox.ts';

describe('parameters', () => {
  it.each([
    '/Campaigns?InsertionOrderStatus=Active&InsertionOrderStatus=Active',
    '/Campaigns?Page=1&page=1',
    '/Actions?StartDate=2026-11-01T00:00:00Z&EndDate=2026-11-10T00:00:00Z&StartDate=2026-11-01T00:00:00Z',
    '/Reports/partner_performance_by_day?START_DATE=2026-11-01&END_DATE=2026-11-02&END_DATE=2026-11-03',
  ])('given twice are refused: %s', async (path) => {
    const { call } = await aSandbox();
    const response = await call(path);
    expect(response.status).toBe(400);
    expect((await response.json()).Message).toContain('only once');
  });

  it('may repeat where that is documented', async () => {
    const { status } = await aSandbox();
    expect(await status('/ClickExport?ProgramId=20101&ProgramId=20202')).toBe(200);
  });

  it('are refused when added again to the next page’s address', async () => {
    const { json, status } = await aSandbox();
    const filter = 'InsertionOrderStatus=Active&PageSize=2';
    const next: string = (await json(`/Campaigns?${filter}`))['@nextpageuri'];
    const path = next.replace(/^\/Mediapartners\/[^/]+/, '');
    expect(await status(path)).toBe(200);
    expect(await status(`${path}&${filter}`)).toBe(400);
  });

  it('are known in any letter case, or only exactly by switch', async () => {
    const { json, control } = await aSandbox();
    expect((await json('/Campaigns?pagesize=2'))['@pagesize']).toBe('2');
    control.setSwitches({ queryNames: 'exact' });
    expect((await json('/Campaigns?pagesize=2'))['@pagesize']).toBe('100');
  });
});
