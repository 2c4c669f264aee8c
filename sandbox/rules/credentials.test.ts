import { describe, expect, it } from 'vitest';
import { aSandbox, basic } from '../test-sandbox.ts';

const PATH = '/CompanyInformation';

describe('credentials', () => {
  it('open the account whose SID and token they are', async () => {
    const { status } = await aSandbox();
    expect(await status(PATH)).toBe(200);
  });

  it.each([
    ['no credentials', () => null],
    ['a wrong token', (sid: string) => basic(sid, 'wrong')],
    ['a wrong SID', (_sid: string, token: string) => basic('IRnobody', token)],
    ['an empty password', (sid: string) => basic(sid, '')],
    ['another scheme', (_sid: string, token: string) => `Bearer ${token}`],
    ['text that is not Base64', () => 'Basic %%%'],
  ] as const)('are refused with 401: %s', async (_name, header) => {
    const { call, sid, world } = await aSandbox();
    const response = await call(PATH, { authorization: header(sid, world.partner.authToken) });
    expect(response.status).toBe(401);
    expect(response.headers.get('WWW-Authenticate')).toBeNull();
    expect(await response.json()).toEqual({ Status: 'ERROR', Message: 'Unauthorized' });
  });

  it('are refused once the token is revoked', async () => {
    const { status, control, sid } = await aSandbox();
    control.revokeToken(sid);
    expect(await status(PATH)).toBe(401);
  });

  it('are refused in the newer shape, and with a challenge, by switch', async () => {
    const { call } = await aSandbox({ switches: { accessErrorShape: 'newer', wwwAuthenticate: true } });
    const response = await call(PATH, { authorization: null });
    expect(await response.json()).toEqual({ status: 401, title: 'Unauthorized' });
    expect(response.headers.get('WWW-Authenticate')).toContain('Basic');
  });

  it.each([403, 401, 404] as const)('do not open another account’s path: %i', async (foreignSidStatus) => {
    const { origin, sid, world, worlds } = await aSandbox({
      scenarios: ['small', 'first-day'],
      switches: { foreignSidStatus },
    });
    const other = worlds[1]!.partner.accountSid;
    const headers = { Authorization: basic(sid, world.partner.authToken), Accept: 'application/json' };
    const statusOf = async (owner: string) =>
      (await fetch(`${origin}/Mediapartners/${owner}${PATH}`, { headers })).status;
    expect(await statusOf(other)).toBe(foreignSidStatus);
    expect(await statusOf(sid)).toBe(200);
  });
});
