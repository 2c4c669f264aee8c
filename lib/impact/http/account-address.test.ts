import { describe, expect, it } from 'vitest';
import { createAccountAddress } from './account-address';
import { CredentialsRefusedError } from './api-error';

const origin = 'https://api.impact.com';
const address = createAccountAddress(origin, 'IRme');

describe('an address of the account', () => {
  it('always lies under the account’s own path', () => {
    expect(address.of('Actions', { PageSize: '20000' }).href).toBe(
      'https://api.impact.com/Mediapartners/IRme/Actions?PageSize=20000',
    );
  });

  it('encodes each value once, a blank as %20', () => {
    const url = address.of('X', { DeepLink: 'https://a.example/b c?d=é&e=1+1', left: undefined });
    expect(url.search).toBe('?DeepLink=https%3A%2F%2Fa.example%2Fb%20c%3Fd%3D%C3%A9%26e%3D1%2B1');
  });

  it.each(['a/b', 'a?b', 'a#b', 'ä b'])('encodes the Account SID %s', (sid) => {
    const { pathname, origin: host } = createAccountAddress(origin, sid).of('Actions');
    expect(host).toBe(origin);
    expect(pathname).toBe(`/Mediapartners/${encodeURIComponent(sid)}/Actions`);
  });

  it.each(['..', '.'])('takes the Account SID %s for nobody’s', (sid) => {
    expect(() => createAccountAddress(origin, sid).of('Actions')).toThrow(CredentialsRefusedError);
  });
});

describe('a next page', () => {
  it.each([
    '/Mediapartners/IRme/Actions?PageSize=20000&Page=2',
    'https://api.impact.com/Mediapartners/IRme/Actions?StartDate=2026-10-08T00:00:00Z&Page=2',
  ])('is followed verbatim: %s', (uri) => {
    expect(address.follow(uri)?.href).toBe(new URL(uri, origin).href);
  });

  it.each([
    ['another account', '/Mediapartners/IRother/Actions?Page=2'],
    ['a longer SID', '/Mediapartners/IRmeToo/Actions?Page=2'],
    ['a way out', '/Mediapartners/IRme/../IRother/Actions'],
    ['an encoded way out', '/Mediapartners/IRme/%2e%2e/IRother/Actions'],
    ['another host', 'https://api.impact.com.evil.example/Mediapartners/IRme/Actions'],
    ['another host without a scheme', '//evil.example/Mediapartners/IRme/Actions'],
    ['a backslash host', '\\\\evil.example/Mediapartners/IRme/Actions'],
    ['plain HTTP', 'http://api.impact.com/Mediapartners/IRme/Actions'],
    ['another port', 'https://api.impact.com:8443/Mediapartners/IRme/Actions'],
    ['credentials in the address', 'https://a:b@api.impact.com/Mediapartners/IRme/Actions'],
    ['a script', 'javascript:alert(1)'],
    ['data', 'data:application/json,{}'],
    ['no address', 'https://'],
  ])('is refused when it is %s', (_, uri) => {
    expect(address.follow(uri)).toBeUndefined();
  });
});
