import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { findSidePanel } from './side-panel';

afterEach(() => vi.unstubAllGlobals());

it('opens Chrome’s panel in the window of the gesture', async () => {
  const open = vi.fn(async () => undefined);
  vi.stubGlobal('chrome', { sidePanel: { open } });
  vi.spyOn(fakeBrowser.windows, 'getCurrent').mockResolvedValue({ id: 7 } as never);
  await findSidePanel()?.();
  expect(open).toHaveBeenCalledExactlyOnceWith({ windowId: 7 });
});

it('opens Firefox’s side bar in the gesture’s own turn', () => {
  const open = vi.fn(async () => undefined);
  vi.stubGlobal('chrome', undefined);
  Object.assign(fakeBrowser, { sidebarAction: { open } });
  void findSidePanel()?.();
  expect(open).toHaveBeenCalledOnce();
});

it('finds none in a browser that has none', () => {
  vi.stubGlobal('chrome', {});
  Object.assign(fakeBrowser, { sidebarAction: undefined });
  expect(findSidePanel()).toBeUndefined();
});
