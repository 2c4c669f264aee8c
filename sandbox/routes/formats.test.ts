import { describe, expect, it } from 'vitest';
import { aSandbox, basic } from '../test-sandbox.ts';

const XML = { headers: { Accept: '*/*' } };

describe('answers', () => {
  it('are XML unless JSON is asked for', async () => {
    const { call, sid } = await aSandbox();
    const response = await call('/Campaigns', XML);
    const text = await response.text();
    expect(response.headers.get('Content-Type')).toBe('text/xml; charset=UTF-8');
    expect(text).toContain('<ImpactRadiusResponse><Campaigns page="1" numpages="1" pagesize="100" total="6"');
    expect(text).toContain(`firstpageuri="/Mediapartners/${sid}/Campaigns?PageSize=100&amp;Page=1"`);
    expect(text).toContain('<DeeplinkDomains><DeeplinkDomain>nordlys-ski.test</DeeplinkDomain>');
    expect(text).toContain("<CampaignName>O'Malley Tools</CampaignName>");
    expect(text.endsWith('</Campaigns></ImpactRadiusResponse>')).toBe(true);
  });

  it('are JSON by header or by suffix', async () => {
    const { call } = await aSandbox();
    expect((await call('/Campaigns')).headers.get('Content-Type')).toBe('application/json');
    const suffixed = await call('/Campaigns.json', XML);
    expect(suffixed.headers.get('Content-Type')).toBe('application/json');
    expect((await suffixed.json())['@uri']).toMatch(/\/Campaigns\.json$/);
  });

  it('of errors are XML too', async () => {
    const { call } = await aSandbox();
    expect(await (await call('/Actions?StartDate=x&EndDate=y', XML)).text()).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<ImpactRadiusResponse><Status>ERROR</Status><Message>Validation Failed</Message><Errors><Error><Field>StartDate</Field><Message>Not a valid date</Message></Error></Errors></ImpactRadiusResponse>',
    );
  });

  it('may not be cached, carry the world’s date and say nothing to other origins', async () => {
    const { call, control } = await aSandbox();
    control.advance({ days: 2 });
    const { headers } = await call('/Campaigns', { headers: { Origin: 'https://shop.test' } });
    expect(headers.get('Date')).toBe('Fri, 20 Nov 2026 20:00:00 GMT');
    expect(headers.get('Cache-Control')).toContain('no-cache');
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('write one row as a bare object by switch, and several as ever', async () => {
    const { json } = await aSandbox({ switches: { singleRowLists: 'object' } });
    expect((await json('/Campaigns?InsertionOrderStatus=EXPIRED')).Campaigns).toMatchObject({
      ContractStatus: 'Expired',
      TrackingLink: '',
    });
    expect((await json('/Campaigns')).Campaigns).toHaveLength(6);
  });

  it.each([
    ['a preflight', 'OPTIONS', '/Actions', null, 401],
    ['another method', 'DELETE', '/Actions', undefined, 405],
    ['a GET where only POST is', 'GET', '/Programs/20101/TrackingLinks', undefined, 405],
  ] as const)('refuse %s', async (_name, method, path, authorization, expected) => {
    const { status } = await aSandbox();
    expect(await status(path, { method, ...(authorization === null ? { authorization } : {}) })).toBe(
      expected,
    );
  });

  it('of the gateway name a request on an unknown route', async () => {
    const { call } = await aSandbox();
    const response = await call('/Nothing');
    expect(response.status).toBe(404);
    expect(await response.json()).toHaveProperty('request_id');
  });

  it('know the partner root in this letter case only', async () => {
    const { origin, sid, world } = await aSandbox();
    const headers = { Authorization: basic(sid, world.partner.authToken) };
    expect((await fetch(`${origin}/mediapartners/${sid}/Campaigns`, { headers })).status).not.toBe(200);
  });
});

describe('the account', () => {
  it('tells its zone and currency as impact.com prints them', async () => {
    const { json } = await aSandbox();
    expect(await json('/CompanyInformation')).toMatchObject({
      Timezone: '(GMT -07:00) Pacific Time (US & Canada); Tijuana',
      Currency: 'USD',
      RegisteredForIndirectTax: 'false',
    });
  });

  it('lists its sites', async () => {
    const { json, world } = await aSandbox();
    const { MediaProperties: sites } = await json('/MediaProperties');
    expect(sites.map((site: { Id: string }) => site.Id)).toEqual(
      world.partner.properties.map((one) => one.id),
    );
    expect(sites[0]).toMatchObject({ OwnershipVerified: 'true', RevenueModel: ['PAY_PER_SALE'] });
  });
});

describe('programs', () => {
  it('have the seen keys in their order, and no Id', async () => {
    const { json } = await aSandbox();
    const { Campaigns: programs } = await json('/Campaigns');
    expect(Object.keys(programs[0]).join(' ')).toBe(
      'AdvertiserId AdvertiserName AdvertiserUrl CampaignId CampaignName CampaignUrl CampaignDescription Type ShippingRegions CampaignLogoUri PublicTermsUri ContractStatus ContractUri TrackingLink HasStandDownPolicy AllowsDeeplinking DeeplinkDomains Uri',
    );
    expect(await json(`/Campaigns/${programs[0].CampaignId}`)).toEqual(programs[0]);
  });

  it('are filtered by the state of their contract', async () => {
    const { json, status } = await aSandbox();
    const states = async (asked: string) => {
      const { Campaigns: programs } = await json(`/Campaigns?InsertionOrderStatus=${asked}`);
      return new Set(programs.map((program: { ContractStatus: string }) => program.ContractStatus));
    };
    expect(await states('Active')).toEqual(new Set(['Active']));
    expect(await states('Expired')).toEqual(new Set(['Expired']));
    expect(await status('/Campaigns?InsertionOrderStatus=Paused')).toBe(400);
    expect(await status('/Campaigns/1')).toBe(404);
  });
});
