/** What an address holds behind `?`: each name once, never empty. */
export type RouteQuery = Readonly<Record<string, string>>;

/** Values to set; `undefined` and "" take a name out of the address. */
export type QueryPatch = Readonly<Record<string, string | undefined>>;

export interface Route {
  /** The page: what stands between `#/` and `?`. "" when the address names none. */
  path: string;
  query: RouteQuery;
}

/** Reads `#/actions?state=approved`. Whatever a hand may have typed is read as far as it can be. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = splitOnce(hash.replace(/^#?\/?/, ''), '?');
  const pairs = [...new URLSearchParams(search)].filter(([, value]) => value !== '');
  return { path: path.replace(/\/+$/, ''), query: Object.fromEntries(pairs) };
}

/** The address of a page: `#/actions?state=approved`. */
export function toHash(path: string, query: QueryPatch = {}): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(pairs as [string, string][]).toString();
  return search === '' ? `#/${path}` : `#/${path}?${search}`;
}

export function patchQuery(query: RouteQuery, patch: QueryPatch): RouteQuery {
  const pairs = Object.entries({ ...query, ...patch });
  return Object.fromEntries(
    pairs.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])),
  );
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
