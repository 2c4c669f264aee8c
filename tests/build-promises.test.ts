/** What a release must not be able to do, whatever its sources say: it earns for nobody but its user. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ensureBuilt } from '../scripts/build-extension.ts';

/** What would let it touch pages, cookies or traffic, or lead somebody somewhere. */
const FORBIDDEN = [
  /\bcookies\s*\.\s*(get|set|remove)/,
  /\bwebRequest\b\s*\.\s*on/,
  /\bdeclarativeNetRequest\b\s*\.\s*\w/,
  /\btabs\s*\.\s*(update|executeScript|insertCSS)\s*\(/,
  /\bscripting\s*\.\s*\w+\s*\(/,
  /\beval\s*\(/,
  /\bnew Function\s*\(/,
  // A tracking link of somebody: /c/<partner>/<ad>/<program>.
  /\/c\/\d+\/\d+/,
];

function findForbidden(code: string): string[] {
  return FORBIDDEN.flatMap((pattern) => pattern.exec(code)?.[0] ?? []);
}

describe('a release', () => {
  it.each(['chromium', 'firefox'] as const)(
    'for %s touches no page, no cookie, no traffic, and holds no link of anybody',
    (browser) => {
      const folder = ensureBuilt(browser, 'production');
      const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
        /\.(js|html)$/.test(path),
      );
      expect(scripts.length).toBeGreaterThan(10);
      const found = scripts.flatMap((path) =>
        findForbidden(readFileSync(join(folder, path), 'utf8')).map((what) => `${path}: ${what}`),
      );
      expect(found).toEqual([]);
    },
    180_000,
  );

  it.each([
    'chrome.cookies.get({})',
    'browser.webRequest.onBeforeRequest.addListener(f)',
    'chrome.declarativeNetRequest.updateDynamicRules({})',
    'e.tabs.update(1,{url:t})',
    'e.scripting.executeScript({})',
    'https://brand.sjv.io/c/1234/567890/20101',
    'new Function("return 1")',
  ])('with %s would be found', (code) => expect(findForbidden(code)).toHaveLength(1));
});
