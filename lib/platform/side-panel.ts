import { browser } from './browser';

/** Chrome's own API, which the polyfill does not know. */
interface SidePanelApi {
  open(options: { windowId: number }): Promise<void>;
}

/**
 * What opens our page beside the one in front of the user; `undefined` where the browser has no such place. Both
 * browsers open it from a gesture alone, and Firefox asks for the call in the gesture's own turn.
 */
export function findSidePanel(): (() => Promise<void>) | undefined {
  const panel = sidePanelApi();
  if (panel) return () => openInWindow(panel);
  const sidebar: typeof browser.sidebarAction | undefined = browser.sidebarAction;
  return typeof sidebar?.open === 'function' ? () => sidebar.open() : undefined;
}

async function openInWindow(panel: SidePanelApi): Promise<void> {
  const { id } = await browser.windows.getCurrent();
  if (id !== undefined) await panel.open({ windowId: id });
}

function sidePanelApi(): SidePanelApi | undefined {
  const scope: { chrome?: { sidePanel?: SidePanelApi } } = globalThis as never;
  return scope.chrome?.sidePanel;
}
