import { describe, expect, it } from 'vitest';
import { aSandbox, type TestSandbox } from '../test-sandbox.ts';

const PRODUCT = 'http://www.nordlys-ski.test/products/storm-goggles';
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

async function makeLink({ json }: TestSandbox, query: string, programId = '20101'): Promise<string> {
  const path = `/Programs/${programId}/TrackingLinks?${query}`;
  const { TrackingURL: link } = await json(path, { method: 'POST' });
  return link.replace('https:', 'http:');
}

const deepLink = (url: string) => `DeepLink=${encodeURIComponent(url)}`;

describe('a shop', () => {
  it('shows its products under the brand’s host', async () => {
    const { visit } = await aSandbox();
    const home = await visit('http://www.nordlys-ski.test/');
    expect(home.status).toBe(200);
    expect(home.headers['content-type']).toContain('text/html');
    expect(home.text).toContain('<h1>Nordlys Ski</h1>');
    expect(home.text).toContain('/products/storm-goggles');
    expect((await visit(PRODUCT)).text).toContain('<h1>Storm goggles</h1>');
    expect((await visit('http://www.nordlys-ski.test/products/none')).status).toBe(404);
  });

  it('answers for every program’s hosts', async () => {
    const { visit, world } = await aSandbox({ scenarios: ['typical'] });
    for (const program of world.programs()) {
      expect((await visit(program.url.replace('https:', 'http:'))).status).toBe(200);
    }
  });

  it('escapes what it prints', async () => {
    const { visit } = await aSandbox();
    expect((await visit('http://www.nordlys-ski.test/thanks?order=<script>')).text).not.toContain('<script>');
  });

  it.each(['http://www.unknown.test/', 'http://example.com/', 'http://nordlys-ski.example/'])(
    'does not answer for %s',
    async (url) => {
      const { visit } = await aSandbox();
      expect((await visit(url)).status).toBe(404);
    },
  );

  it('keeps the API and the control to their own names', async () => {
    const { visit, sid } = await aSandbox();
    const path = `/Mediapartners/${sid}/Campaigns`;
    expect((await visit(`http://api.impact.com${path}`)).status).toBe(401);
    expect((await visit(`http://www.unknown.test${path}`)).status).toBe(404);
    expect((await visit('http://api.impact.com/_control/state')).status).toBe(401);
    expect((await visit('http://www.nordlys-ski.test/_control/state')).text).toContain(
      '<h1>Nordlys Ski</h1>',
    );
  });
});

describe('a tracking link that is followed', () => {
  it('records the click with its sub IDs and opens the page with irclickid', async () => {
    const sandbox = await aSandbox();
    const link = await makeLink(sandbox, `${deepLink(`${PRODUCT}?size=m`)}&subId1=guide&sharedId=shared`);
    const followed = await sandbox.visit(link, { headers: { Referer: 'https://www.trail-notes.test/x' } });
    expect(followed.status).toBe(302);
    const landing = new URL(followed.headers.location ?? '');
    const clickId = landing.searchParams.get('irclickid') ?? '';
    expect(landing.href).toBe(`${PRODUCT}?size=m&irclickid=${clickId}&irgwc=1`);
    expect(sandbox.world.click(clickId)).toMatchObject({
      program: { id: '20101' },
      subId1: 'guide',
      sharedId: 'shared',
      referringUrl: 'https://www.trail-notes.test/x',
    });
    expect(await sandbox.json(`/Clicks/${clickId}`)).toMatchObject({ CampaignId: '20101' });
  });

  it('is a vanity or short link as well', async () => {
    const sandbox = await aSandbox();
    const vanity = await makeLink(sandbox, `Type=Vanity&CustomPath=Fall&${deepLink(PRODUCT)}&subId2=v`);
    const { headers } = await sandbox.visit(vanity);
    const clickId = new URL(headers.location ?? '').searchParams.get('irclickid') ?? '';
    expect(headers.location).toContain('/products/storm-goggles?irclickid=');
    expect(sandbox.world.click(clickId)?.subId2).toBe('v');
  });

  it('reads parameters in any letter case', async () => {
    const { visit, world } = await aSandbox();
    const { trackingHost, adId } = world.programs()[0]!;
    const partner = world.partner.mediaPartnerId;
    const { headers } = await visit(`http://${trackingHost}/c/${partner}/${adId}/20101?SUBID1=x`);
    const clickId = new URL(headers.location ?? '').searchParams.get('irclickid') ?? '';
    expect(world.click(clickId)?.subId1).toBe('x');
  });

  it('leads to the program’s own page when the target is not allowed', async () => {
    const { visit, world } = await aSandbox();
    const { trackingHost, adId } = world.programs()[0]!;
    const link = `http://${trackingHost}/c/${world.partner.mediaPartnerId}/${adId}/20101?u=https%3A%2F%2Fevil.test`;
    expect((await visit(link)).headers.location).toMatch(/^https:\/\/www\.nordlys-ski\.test\/\?irclickid=/);
  });

  it('leads to the program’s own page where deep linking is off', async () => {
    const { visit, world } = await aSandbox();
    const program = world.programs().find((one) => !one.allowsDeeplinking && one.deeplinkDomains.length > 0)!;
    const target = encodeURIComponent(new URL('/products/hand-grinder', program.url).href);
    const path = `/c/${world.partner.mediaPartnerId}/${program.adId}/${program.id}?u=${target}`;
    const { headers } = await visit(`http://${program.trackingHost}${path}`);
    expect(headers.location).toMatch(new RegExp(`^${program.url}\\?irclickid=`));
  });

  it.each(['/c/1/1/20101', '/c/1978418/1/1', '/nothing', '/c/1'])('leads nowhere: %s', async (path) => {
    const { visit, world } = await aSandbox();
    const answer = await visit(`http://${world.programs()[0]!.trackingHost}${path}`);
    expect(answer.status).toBe(404);
    expect(answer.text).toContain('not active');
  });

  it('of an expired program shows a dead end and records nothing', async () => {
    const { visit, world } = await aSandbox();
    const expired = world.programs().find((program) => program.contractStatus === 'Expired')!;
    const before = [...world.clicks('2026-11-18')].length;
    const path = `/c/${world.partner.mediaPartnerId}/${expired.adId}/${expired.id}`;
    expect((await visit(`http://${expired.trackingHost}${path}`)).status).toBe(404);
    expect([...world.clicks('2026-11-18')]).toHaveLength(before);
  });
});

describe('an order', () => {
  const buy = ({ visit }: TestSandbox, cookie: string) =>
    visit('http://www.nordlys-ski.test/orders', {
      method: 'POST',
      body: 'product=storm-goggles',
      headers: { ...FORM, ...(cookie ? { Cookie: cookie } : {}) },
    });

  async function land(sandbox: TestSandbox, link: string): Promise<string> {
    const { headers } = await sandbox.visit(link);
    const page = await sandbox.visit((headers.location ?? '').replace('https:', 'http:'));
    return page.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  }

  it('is an action of the click the visitor came by', async () => {
    const sandbox = await aSandbox();
    const cookie = await land(sandbox, await makeLink(sandbox, `${deepLink(PRODUCT)}&subId1=guide`));
    expect(cookie).toMatch(/^irclickid=/);
    sandbox.control.advance({ minutes: 5 });
    const bought = await buy(sandbox, cookie);
    expect(bought.status).toBe(303);
    const [newest] = (await sandbox.json('/Actions')).Actions;
    expect(newest).toMatchObject({
      CampaignId: '20101',
      SubId1: 'guide',
      Amount: '129.00',
      State: 'PENDING',
    });
    expect(newest.EventDate).toBe('2026-11-18T12:05:00-08:00');
    expect(bought.headers.location).toBe(`/thanks?order=${newest.Oid}`);
  });

  it('is sold in the currency of the program the click belongs to', async () => {
    const sandbox = await aSandbox();
    const outlet = sandbox.world.programs().find((program) => program.name === 'Nordlys Ski Outlet')!;
    const cookie = await land(sandbox, await makeLink(sandbox, '', outlet.id));
    await buy(sandbox, cookie);
    const [newest] = (await sandbox.json('/Actions')).Actions;
    expect(newest).toMatchObject({ CampaignId: outlet.id, Currency: 'JPY', Amount: '19350' });
  });

  it.each(['', 'irclickid=unknown'])('without a known click credits nobody (cookie "%s")', async (cookie) => {
    const sandbox = await aSandbox();
    const before = sandbox.world.actions({}, 0, 0).total;
    expect((await buy(sandbox, cookie)).headers.location).toBe('/thanks?order=');
    expect(sandbox.world.actions({}, 0, 0).total).toBe(before);
  });

  it('is not credited to another brand’s click', async () => {
    const sandbox = await aSandbox();
    const other = sandbox.control.recordClick({ programId: '20202', landingPageUrl: 'https://x.test/' });
    expect((await buy(sandbox, `irclickid=${other.id}`)).headers.location).toBe('/thanks?order=');
  });
});
