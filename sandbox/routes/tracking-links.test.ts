import { describe, expect, it } from 'vitest';
import { aSandbox, type CallOptions } from '../test-sandbox.ts';
import type { Program, World } from '../world/types.ts';

const POST: CallOptions = { method: 'POST' };
const TARGET = 'https://www.nordlys-ski.test/products/storm-goggles?size=m&hue=blå';
const deepLink = (url: string) => `DeepLink=${encodeURIComponent(url)}`;
const links = (programId: string, query = '') => `/Programs/${programId}/TrackingLinks?${query}`;

function programWhere(world: World, holds: (program: Program) => boolean): Program {
  const program = world.programs().find(holds);
  if (!program) throw new Error('the world has no such program');
  return program;
}

describe('a tracking link', () => {
  it('is long: partner, ad and program, then sub IDs, then the target encoded once', async () => {
    const { json, world } = await aSandbox();
    const { trackingHost, adId } = world.programs()[0]!;
    const query = `${deepLink(TARGET)}&sharedId=s%20s&subId2=two&subId1=one%26`;
    const start = `https://${trackingHost}/c/${world.partner.mediaPartnerId}/${adId}/20101`;
    expect(await json(links('20101', query), POST)).toEqual({
      TrackingURL: `${start}?subId1=one%26&subId2=two&sharedid=s%20s&u=${encodeURIComponent(TARGET)}`,
    });
    expect(await json(links('20101'), POST)).toEqual({ TrackingURL: start });
    expect((await json(links('20101', 'AdId=777'), POST)).TrackingURL).toContain('/777/20101');
  });

  it('takes its parameters from a form as well', async () => {
    const { json } = await aSandbox();
    const body = `${deepLink(TARGET)}&subid1=form`;
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const { TrackingURL: url } = await json(links('20101'), { ...POST, body, headers });
    expect(new URL(url).searchParams.get('u')).toBe(TARGET);
    expect(new URL(url).searchParams.get('subId1')).toBe('form');
  });

  it('takes no JSON, or ignores it by switch', async () => {
    const { status, control } = await aSandbox();
    const asked = { ...POST, body: '{"DeepLink":"x"}', headers: { 'Content-Type': 'application/json' } };
    expect(await status(links('20101'), asked)).toBe(415);
    control.setSwitches({ jsonBody: 'ignored' });
    expect(await status(links('20101'), asked)).toBe(200);
  });

  it.each([
    ['on a foreign host', 'https://www.elsewhere.test/'],
    ['on a host that only looks alike', 'https://evilnordlys-ski.test/'],
  ])('is refused for a target %s', async (_name, url) => {
    const { call, control, status } = await aSandbox();
    const refused = await call(links('20101', deepLink(url)), POST);
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({
      timestamp: Date.parse('2026-11-18T20:00:00Z'),
      status: 'BAD_REQUEST',
      error: 'Bad Request',
      message: expect.stringContaining('is not allowed'),
    });
    control.setSwitches({ deepLinkRefusal: 403 });
    expect(await status(links('20101', deepLink(url)), POST)).toBe(403);
    expect(await status(links('20101', deepLink('https://outlet.nordlys-ski.test/')), POST)).toBe(200);
  });

  it.each(['nordlys', '/products/x', 'ftp://www.nordlys-ski.test/', 'javascript:alert(1)'])(
    'is refused for what is no web address: %s',
    async (url) => {
      const { status } = await aSandbox();
      expect(await status(links('20101', deepLink(url)), POST)).toBe(400);
    },
  );

  it('is refused where deep linking is off, but made for the program’s own page', async () => {
    const { status, world } = await aSandbox();
    const program = programWhere(world, (one) => !one.allowsDeeplinking && one.contractStatus === 'Active');
    expect(await status(links(program.id, deepLink(program.url)), POST)).toBe(400);
    expect(await status(links(program.id), POST)).toBe(200);
  });

  it('is refused on an exact host without its www', async () => {
    const { status, world } = await aSandbox();
    const program = programWhere(world, (one) => one.deeplinkDomains.join() === `www.${brandOf(one)}`);
    expect(await status(links(program.id, deepLink(`https://www.${brandOf(program)}/`)), POST)).toBe(200);
    expect(await status(links(program.id, deepLink(`https://${brandOf(program)}/`)), POST)).toBe(400);
  });

  it('is refused for an expired program with 403 or 404, and for an unknown one', async () => {
    const { status, world, control } = await aSandbox();
    const { id } = programWhere(world, (one) => one.contractStatus === 'Expired');
    expect(await status(links(id), POST)).toBe(403);
    control.setSwitches({ closedProgramStatus: 404 });
    expect(await status(links(id), POST)).toBe(404);
    expect(await status(links('1'), POST)).toBe(404);
  });

  it('is refused for a site that is not the partner’s', async () => {
    const { call, status, world } = await aSandbox();
    const refused = await call(links('20101', 'MediaPartnerPropertyId=123456'), POST);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({
      status: 'FORBIDDEN',
      error: 'Forbidden',
      message: "The property ID '123456' does not exist.",
    });
    const own = world.partner.properties[0]!.id;
    expect(await status(links('20101', `MediaPartnerPropertyId=${own}`), POST)).toBe(200);
  });

  it('has sub IDs of at most 255 characters', async () => {
    const { status } = await aSandbox();
    expect(await status(links('20101', `subId1=${'x'.repeat(255)}`), POST)).toBe(200);
    expect(await status(links('20101', `subId1=${'x'.repeat(256)}`), POST)).toBe(400);
  });

  it('is short by switch, another one each time unless by switch', async () => {
    const { json, control } = await aSandbox({ switches: { regularLinks: 'short' } });
    const make = async () => (await json(links('20101', deepLink(TARGET)), POST)).TrackingURL as string;
    const first = await make();
    expect(first).toMatch(/^https:\/\/[a-z.-]+\.test\/[A-Za-z0-9]{6}$/);
    expect(await make()).not.toBe(first);
    control.setSwitches({ repeatedPost: 'same-link' });
    expect(await make()).toBe(first);
  });
});

describe('a vanity link', () => {
  it('has the path asked for, or one made up', async () => {
    const { json, world } = await aSandbox();
    const host = world.programs()[0]!.trackingHost;
    const made = await json(links('20101', 'Type=vanity&CustomPath=FallTents'), POST);
    expect(made).toEqual({ TrackingURL: `https://${host}/FallTents` });
    const { TrackingURL: random } = await json(links('20101', 'Type=Vanity'), POST);
    expect(random).toMatch(/\/[A-Za-z0-9]{6}$/);
  });

  it.each([400, 403, 409] as const)('is refused when its path is taken: %i', async (vanityTakenStatus) => {
    const { status } = await aSandbox({ switches: { vanityTakenStatus } });
    const ask = () => status(links('20101', 'Type=Vanity&CustomPath=FallTents'), POST);
    expect(await ask()).toBe(200);
    expect(await ask()).toBe(vanityTakenStatus);
  });

  it('is refused beyond the limit', async () => {
    const { call, status } = await aSandbox({ switches: { vanityLimit: 2 } });
    for (const path of ['one', 'two']) {
      expect(await status(links('20101', `Type=Vanity&CustomPath=${path}`), POST)).toBe(200);
    }
    const refused = await call(links('20101', 'Type=Vanity&CustomPath=three'), POST);
    expect(refused.status).toBe(403);
    expect((await refused.json()).message).toContain('limit of 2');
    expect(await status(links('20101'), POST)).toBe(200);
  });

  it.each(['a/b', 'a%20b', ''])('is refused with the path "%s"', async (path) => {
    const { status } = await aSandbox();
    expect(await status(links('20101', `Type=Vanity&CustomPath=${path}`), POST)).toBe(400);
  });

  it('has one of two types', async () => {
    const { status } = await aSandbox();
    expect(await status(links('20101', 'Type=Golden'), POST)).toBe(400);
  });
});

function brandOf(program: Program): string {
  return new URL(program.url).hostname.replace(/^www\./, '');
}
