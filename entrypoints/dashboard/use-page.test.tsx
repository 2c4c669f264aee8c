import { render, screen } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Page, PageProps } from './pages';
import { fetchPagesAhead, usePage } from './use-page';

beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run));
  return () => vi.unstubAllGlobals();
});

const aPage = (path: string, load: Page['load'] = async () => () => <p>{path} is here</p>): Page => ({
  path,
  name: () => path,
  load: vi.fn(load),
});

function Slot({ page }: { page: Page }) {
  const loaded = usePage(page);
  return loaded.status === 'ready' ? <loaded.Page {...({} as PageProps)} /> : <p>{loaded.status}</p>;
}

it('a page is fetched when it is opened', async () => {
  render(<Slot page={aPage('one')} />);
  expect(screen.getByText('loading')).toBeTruthy();
  expect(await screen.findByText('one is here')).toBeTruthy();
});

it('a page that was fetched ahead is drawn at once, and one that could not be stops no other', async () => {
  const gone = aPage('gone', () => Promise.reject(new TypeError('Failed to fetch')));
  const pages = [gone, aPage('two')] as const;
  await fetchPagesAhead(pages);
  render(<Slot page={pages[1]} />);
  expect(screen.getByText('two is here')).toBeTruthy();
  render(<Slot page={gone} />);
  expect(await screen.findByText('failed')).toBeTruthy();
});

it('pages are fetched ahead one at a time, each when there is nothing else to do', async () => {
  const idle: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (run: () => void) => idle.push(run));
  const pages = [aPage('three'), aPage('four')] as const;
  const done = fetchPagesAhead(pages);
  expect(pages[0].load).not.toHaveBeenCalled();
  idle.shift()?.();
  await vi.waitFor(() => expect(idle).toHaveLength(1));
  expect([pages[0].load, pages[1].load].map((load) => vi.mocked(load).mock.calls.length)).toEqual([1, 0]);
  idle.shift()?.();
  await done;
  expect(pages[1].load).toHaveBeenCalledOnce();
});
