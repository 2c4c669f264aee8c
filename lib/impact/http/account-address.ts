import { CredentialsRefusedError } from './api-error';

/** Builds and checks the addresses of one account; nothing outside its own path is ever asked. */
export interface AccountAddress {
  /** `of('Actions', {PageSize: '20000'})`; parameters that are `undefined` are left out. */
  of(path: string, query?: Query): URL;
  /** A `…uri` of an answer; `undefined` when it leads off the origin or out of the account's path. */
  follow(uri: string): URL | undefined;
}

export type Query = Record<string, string | undefined>;

/** `origin` is `https://api.impact.com`, or the sandbox's. */
export function createAccountAddress(origin: string, accountSid: string): AccountAddress {
  const root = `/Mediapartners/${encodeURIComponent(accountSid)}/`;
  const isOurs = (url: URL) => url.origin === new URL(origin).origin && url.pathname.startsWith(root);
  return {
    of(path, query = {}) {
      const url = new URL(`${root}${path}`, origin);
      // Only a SID such as ".." gets here: it can be nobody's.
      if (!isOurs(url)) throw new CredentialsRefusedError();
      url.search = toSearch(query);
      return url;
    },
    follow(uri) {
      const url = URL.parse(uri, origin);
      return url && isOurs(url) && url.username === '' && url.password === '' ? url : undefined;
    },
  };
}

// encodeURIComponent and not URLSearchParams: a blank in a deep link must arrive as %20, not as "+".
function toSearch(query: Query): string {
  return Object.entries(query)
    .flatMap(([name, value]) => (value === undefined ? [] : `${name}=${encodeURIComponent(value)}`))
    .join('&');
}
