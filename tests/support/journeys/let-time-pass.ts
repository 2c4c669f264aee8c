import type { ExtensionBrowser } from '../browsers/types.ts';

/**
 * Lets the extension believe that minutes have passed since its last try. A computer's clock cannot be moved from
 * here, so what the extension remembers of its last try is moved back instead; the rest of its memory stays.
 */
export async function letTimePass(browser: ExtensionBrowser, minutes: number): Promise<void> {
  await browser.evaluateQuietly(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('partner-pulse');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('progress', 'readwrite');
      const store = transaction.objectStore('progress');
      store.openCursor().onsuccess = ({ target: { result: cursor } }) => {
        if (!cursor) return;
        // Killed before its first try, it owes one already.
        if (cursor.value.lastTryAt === null) return cursor.continue();
        const lastTryAt = new Date(Date.parse(cursor.value.lastTryAt) - ${minutes} * 60000).toISOString();
        cursor.update({ ...cursor.value, lastTryAt });
        cursor.continue();
      };
      transaction.onabort = () => reject(transaction.error);
      transaction.oncomplete = () => { opening.result.close(); resolve(true); };
    };
  })`);
}

/** The hour ends in which our own share was used up: a journey does in a minute what takes a user all day. */
export async function renewShare(browser: ExtensionBrowser): Promise<void> {
  await browser.evaluateQuietly(`new Promise((resolve, reject) => {
    const opening = indexedDB.open('partner-pulse');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(['progress', 'budgets'], 'readwrite');
      transaction.objectStore('budgets').clear();
      transaction.objectStore('progress').openCursor().onsuccess = ({ target: { result: cursor } }) => {
        if (!cursor) return;
        cursor.update({ ...cursor.value, waits: {}, retryAt: null });
        cursor.continue();
      };
      transaction.onabort = () => reject(transaction.error);
      transaction.oncomplete = () => { opening.result.close(); resolve(true); };
    };
  })`);
}
