import { useCallback, useEffect, useState } from 'preact/hooks';
import { parseRoute, patchQuery, type QueryPatch, type Route, toHash } from './route';

export interface Router extends Route {
  /**
   * Changes what the address holds behind `?`, so that a reload, a bookmark and the Back button show the same.
   * `replace` (the default) leaves no step in the history: for choices made one after another.
   */
  setQuery: (patch: QueryPatch, how?: 'replace' | 'push') => void;
}

/** The page and the choices the address names; follows links and the Back button. */
export function useRoute(): Router {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    const events = ['hashchange', 'popstate'] as const;
    for (const event of events) addEventListener(event, follow);
    return () => {
      for (const event of events) removeEventListener(event, follow);
    };
  }, []);
  const setQuery = useCallback((patch: QueryPatch, how: 'replace' | 'push' = 'replace') => {
    const { path, query } = parseRoute(location.hash);
    const next = toHash(path, patchQuery(query, patch));
    // These two announce nothing themselves, unlike a change of `location.hash`.
    if (how === 'push') history.pushState(null, '', next);
    else history.replaceState(null, '', next);
    setHash(next);
  }, []);
  return { ...parseRoute(hash), setQuery };
}
