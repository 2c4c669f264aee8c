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

/** The pages whose code is here already: they are drawn at once. */
const here = new Map<Page['load'], FunctionComponent<PageProps>>();

async function fetchPage(load: Page['load']): Promise<FunctionComponent<PageProps>> {
  const Page = await load();
  here.set(load, Page);
  return Page;
}

/** The code of a page, fetched when it is first opened, or before (`fetchPagesAhead`). */
export function usePage({ path, load }: Page): LoadedPage {
  const [loaded, setLoaded] = useState<Loaded>();
  useEffect(() => {
    let current = true;
    fetchPage(load).then(
      (Page) => current && setLoaded({ path, status: 'ready', Page }),
      () => current && setLoaded({ path, status: 'failed' }),
    );
    return () => {
      current = false;
    };
  }, [path, load]);
  if (loaded?.path === path) return loaded;
  const Page = here.get(load);
  return Page ? { status: 'ready', Page } : LOADING;
}

/** Fetches the code of these pages one after the other, while nothing else is to be done. */
export async function fetchPagesAhead(pages: readonly Page[]): Promise<void> {
  for (const { load } of pages) {
    await new Promise((resolve) => requestIdleCallback(resolve));
    // Opening it will say so.
    await fetchPage(load).catch(() => undefined);
  }
}
