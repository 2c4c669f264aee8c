/** The popup opens at once: what it loads before its first paint stays small. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { ensureBuilt } from '../scripts/build-extension.ts';

const MOST_BYTES = 45 * 1024;

/** The scripts a page's HTML names, the entry and what is loaded with it; not what is imported later. */
function initialScripts(folder: string, page: string): string[] {
  const html = readFileSync(join(folder, page), 'utf8');
  return [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, path]) => path ?? '');
}

it.each(['popup.html', 'sidepanel.html'])(
  'the initial script of %s is at most 45 kB packed',
  (page) => {
    const folder = ensureBuilt('chromium', 'production');
    const scripts = initialScripts(folder, page);
    const bytes = scripts.map((path) => gzipSync(readFileSync(join(folder, path))).length);
    expect(scripts.length).toBeGreaterThan(1);
    expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(MOST_BYTES);
  },
  180_000,
);
