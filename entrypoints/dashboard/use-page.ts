import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Page, PageProps } from './pages';

export type LoadedPage =
  | { status: 'loading' }
  | { status: 'ready'; Page: FunctionComponent<PageProps> }
  /** The extension was updated or removed while this tab stayed open: its files are there no more. */
  | { status: 'failed' };

type Loaded = { path: string } & LoadedPage;

const LOADING = { status: 'loading' } as const;

/** The code of a page, fetched when it is first opened. */
export function usePage({ path, load }: Page): LoadedPage {
  const [loaded, setLoaded] = useState<Loaded>();
  useEffect(() => {
    let current = true;
    load().then(
      (Page) => current && setLoaded({ path, status: 'ready', Page }),
      () => current && setLoaded({ path, status: 'failed' }),
    );
    return () => {
      current = false;
    };
  }, [path, load]);
  return loaded?.path === path ? loaded : LOADING;
}
