/**
 * What the extension asked the browser to show, over all lives of the background and of the browser. Browsers
 * tell only what is shown now, and by its id; a trial must know how often each was asked for.
 */
import type { FaultBrowser } from './types.ts';

export interface Notice {
  id: string;
  title: string;
  /** By this machine's clock, in milliseconds. */
  atMs: number;
}

const DATABASE = 'fault-notices';

/** Stands before the background's own code in the copy a trial runs. */
export const RECORD_NOTICES = `{
  const door = (globalThis.browser ?? chrome).notifications;
  const create = door.create.bind(door);
  const keep = (notice) => new Promise((resolve, reject) => {
    const opening = indexedDB.open('${DATABASE}', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('notices', { autoIncrement: true });
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('notices', 'readwrite', { durability: 'strict' });
      transaction.objectStore('notices').add(notice);
      transaction.oncomplete = () => { opening.result.close(); resolve(); };
    };
  });
  door.create = async (id, options) => {
    await keep({ id, title: options.title, atMs: Date.now() }).catch(() => undefined);
    return create(id, options);
  };
}`;

const READ = `(async () => {
  if (!(await indexedDB.databases()).some(({ name }) => name === '${DATABASE}')) return [];
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('${DATABASE}', 1);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const asking = opening.result.transaction('notices').objectStore('notices').getAll();
      asking.onsuccess = () => { opening.result.close(); resolve(asking.result); };
      asking.onerror = () => reject(asking.error);
    };
  });
})()`;

/** Oldest first. */
export function readNotices(browser: FaultBrowser): Promise<Notice[]> {
  return browser.evaluate(READ);
}
