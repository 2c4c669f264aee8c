/** Firefox's own window, where its menus, clipboard and alerts are within reach of a script. */
import type { Browser } from 'puppeteer-core';

export interface ChromeScope {
  /** Runs the body of an async function in Firefox's window. Answers JSON. */
  run<Result>(body: string): Promise<Result>;
}

/** The BiDi connection, which puppeteer keeps but does not show. */
interface WithConnection {
  connection: { send(method: string, params: unknown): Promise<{ result: never }> };
}

type Evaluated =
  | { type: 'success'; result: { value?: string } }
  | { type: 'exception'; exceptionDetails: { text: string } };

/** Needs a Firefox started with `--remote-allow-system-access`. */
export async function openChromeScope(browser: Browser): Promise<ChromeScope> {
  if (!hasConnection(browser)) throw new Error('This version of puppeteer hides its connection');
  const { connection } = browser;
  const tree: { contexts: { context: string }[] } = (
    await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
  ).result;
  const context = tree.contexts[0]?.context;

  async function evaluate(expression: string): Promise<Evaluated> {
    const target = { context };
    return (await connection.send('script.evaluate', { expression, target, awaitPromise: true })).result;
  }

  return {
    run: async (body) => {
      const answer = await evaluate(`(async () => { ${body} })().then((it) => JSON.stringify(it ?? null))`);
      if (answer.type === 'exception')
        throw new Error(`In Firefox's window: ${answer.exceptionDetails.text}`);
      return JSON.parse(answer.result.value ?? 'null');
    },
  };
}

function hasConnection(browser: Browser): browser is Browser & WithConnection {
  return 'connection' in browser;
}

/** Takes the place of the system's alerts: headless Firefox shows none, and `getAll` forgets them. */
export const RECORD_ALERTS = `
  const shown = globalThis.partnerPulseAlerts = [];
  const service = {
    QueryInterface: ChromeUtils.generateQI(['nsIAlertsService']),
    showAlert(alert, listener) {
      shown.push({ id: alert.name, title: alert.title, message: alert.text });
      globalThis.partnerPulseClick = () => listener.observe(null, 'alertclickcallback', alert.cookie);
    },
    closeAlert() {},
    get manualDoNotDisturb() { return false; },
  };
  Components.manager.QueryInterface(Ci.nsIComponentRegistrar).registerFactory(
    Services.uuid.generateUUID(), 'alerts', '@mozilla.org/alerts-service;1',
    { createInstance: (iid) => service.QueryInterface(iid) });`;

export const CLICK_ALERT = 'globalThis.partnerPulseClick();';

export const RECORDED_ALERTS = 'return globalThis.partnerPulseAlerts;';

export const CLIPBOARD_TEXT = `
  const transferable = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
  transferable.init(null);
  transferable.addDataFlavor('text/plain');
  Services.clipboard.getData(transferable, Services.clipboard.kGlobalClipboard);
  const data = {};
  try { transferable.getTransferData('text/plain', data); } catch { return ''; }
  return data.value.QueryInterface(Ci.nsISupportsString).data;`;

export function terminateBackground(addonId: string): string {
  return `
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(addonId)});
    await extension.terminateBackground({ ignoreDevToolsAttached: true });
    return extension.backgroundState;`;
}

export function preferColorScheme(url: string, colorScheme: string): string {
  return `
    for (const tab of Services.wm.getMostRecentBrowserWindow('navigator:browser').gBrowser.tabs)
      if (tab.linkedBrowser.currentURI.spec === ${JSON.stringify(url)})
        tab.linkedBrowser.browsingContext.prefersColorSchemeOverride = ${JSON.stringify(colorScheme)};`;
}

/** Waits for the context menu that a real right click opens, and chooses the extension's item in it. */
export function chooseInOpenMenu(menuItemId: string): string {
  return `
    const { document } = Services.wm.getMostRecentBrowserWindow('navigator:browser');
    const menu = document.getElementById('contentAreaContextMenu');
    if (menu.state !== 'open')
      await new Promise((resolve) => menu.addEventListener('popupshown', resolve, { once: true }));
    const wanted = '-menuitem-_' + ${JSON.stringify(menuItemId)};
    const items = [...menu.querySelectorAll('menuitem[id*="-menuitem-_"]')].filter((item) => !item.hidden);
    const item = items.find(({ id }) => id.endsWith(wanted));
    if (!item) throw new Error('The menu offers only: ' + items.map(({ id }) => id).join(', '));
    const closed = new Promise((resolve) => menu.addEventListener('popuphidden', resolve, { once: true }));
    menu.activateItem(item);
    await closed;`;
}
