import { browser } from './browser';

/** Chrome's own API, which the polyfill does not know. */
interface SidePanelApi {
  open(options: { windowId: number }): Promise<void>;
}

/** Firefox's. */
interface SidebarApi {
  open(): Promise<void>;
}

/**
 * What opens our page beside the one in front of the user; `undefined` where the browser has no such place. Both
 * browsers open it from a gesture alone, and Firefox asks for the call in the gesture's own turn.
 */
export function findSidePanel(): (() => Promise<void>) | undefined {
  const panel = sidePanelApi();
  if (panel) return () => openInWindow(panel);
  const { sidebarAction }: { sidebarAction?: SidebarApi } = browser as never;
  return sidebarAction && (() => sidebarAction.open());
}

async function openInWindow(panel: SidePanelApi): Promise<void> {
  const { id } = await browser.windows.getCurrent();
  if (id !== undefined) await panel.open({ windowId: id });
}

function sidePanelApi(): SidePanelApi | undefined {
  const scope: { chrome?: { sidePanel?: SidePanelApi } } = globalThis as never;
  return scope.chrome?.sidePanel;
}
