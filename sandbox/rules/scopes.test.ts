import { describe, expect, it } from 'vitest';
import { ENDPOINTS } from '../routes/api.ts';
import { aSandbox } from '../test-sandbox.ts';
import { parseScopes, SCOPES } from './scopes.ts';

const endpoints = ENDPOINTS.map((endpoint) => ({ ...endpoint, name: `${endpoint.method} ${endpoint.path}` }));

describe('scopes', () => {
  it('are one for each endpoint', () => {
    expect(ENDPOINTS.map((endpoint) => endpoint.scope).sort()).toEqual([...SCOPES].sort());
  });

  it('refuse a misspelt name', () => {
    expect(() => parseScopes(['Export click'])).toThrow('No such scope: Export click');
  });

  it.each(endpoints)('$name answers 403 without its own scope, and not with it alone', async (endpoint) => {
    const { call, control, sid } = await aSandbox();
    const path = endpoint.path.replace(':id', 'unknown');
    const ask = async (scopes: string[]) => {
      control.setScopes(sid, scopes);
      const response = await call(path, { method: endpoint.method });
      return { status: response.status, body: await response.json() };
    };
    const refused = await ask(SCOPES.filter((scope) => scope !== endpoint.scope));
    expect(refused).toEqual({ status: 403, body: { Status: 'ERROR', Message: 'Access Denied' } });
    const allowed = await ask([endpoint.scope]);
    expect([200, 404]).toContain(allowed.status);
  });

  it('are refused in the newer shape by switch', async () => {
    const { json, control, sid } = await aSandbox({ switches: { accessErrorShape: 'newer' } });
    control.setScopes(sid, []);
    expect(await json('/Actions')).toEqual({ status: 403, title: 'Access Denied' });
  });
});
