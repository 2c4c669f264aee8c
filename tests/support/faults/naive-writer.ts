/**
 * The control: a writer that moves its cursor first and writes the rows after, in a transaction of their own.
 * What kills the browser must leave it inconsistent, or the kills prove nothing.
 */
import type { FaultBrowser } from './types.ts';

const DATABASE = 'naive-control';
const ROWS = 400;

const WRITE = `(async () => {
  const database = await new Promise((resolve, reject) => {
    const opening = indexedDB.open('${DATABASE}', 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('rows');
      opening.result.createObjectStore('cursor');
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const done = (transaction) => new Promise((resolve) => { transaction.oncomplete = resolve; });
  const text = 'x'.repeat(300);
  for (let window = Date.now(); ; window += 1) {
    const first = database.transaction('cursor', 'readwrite');
    first.objectStore('cursor').put(window, 'readTo');
    await done(first);
    const second = database.transaction('rows', 'readwrite');
    for (let row = 0; row < ${ROWS}; row += 1) second.objectStore('rows').put({ window, text }, row);
    await done(second);
  }
})()`;

const READ = `(async () => {
  if (!(await indexedDB.databases()).some(({ name }) => name === '${DATABASE}')) return null;
  const database = await new Promise((resolve, reject) => {
    const opening = indexedDB.open('${DATABASE}');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const ask = (request) => new Promise((resolve) => { request.onsuccess = () => resolve(request.result); });
  const cursor = await ask(database.transaction('cursor').objectStore('cursor').get('readTo'));
  const rows = await ask(database.transaction('rows').objectStore('rows').getAll());
  database.close();
  return cursor === undefined ? null
    : rows.filter(({ window }) => window === cursor).length === ${ROWS} ? 'whole' : 'torn';
})()`;

/** Writes without end, beside whatever else the browser does. */
export async function startNaiveWriter(browser: FaultBrowser): Promise<void> {
  await browser.evaluate(`void ${WRITE}`);
}

/** `null` when it had written nothing yet. */
export function readNaiveWriter(browser: FaultBrowser): Promise<'whole' | 'torn' | null> {
  return browser.evaluate(READ);
}
