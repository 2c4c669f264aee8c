/** What the built extension may do, to the letter: a permission nobody decided on fails here. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../package.json';
import { type BuildMode, ensureBuilt } from '../scripts/build-extension.ts';

type BrowserName = 'chromium' | 'firefox';

const API = 'https://api.impact.com';
const LOOPBACK = 'http://127.0.0.1';
const BROWSERS: BrowserName[] = ['chromium', 'firefox'];

const folders = new Map<string, string>();

beforeAll(() => {
  for (const browser of BROWSERS)
    for (const mode of ['production', 'sandbox'] as const)
      folders.set(`${browser} ${mode}`, ensureBuilt(browser, mode));
}, 180_000);

function folderOf(browser: BrowserName, mode: BuildMode): string {
  return folders.get(`${browser} ${mode}`) ?? '';
}

function manifestOf(browser: BrowserName, mode: BuildMode): unknown {
  return JSON.parse(readFileSync(join(folderOf(browser, mode), 'manifest.json'), 'utf8'));
}

/** Every policy of every page: nothing but our own files and one host, and no text becomes markup. */
function policyFor(...connect: string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    // 'self' is the extension's own files: Chrome's worker fetches a notification's icon through it.
    `connect-src 'self' ${connect.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

const PERMISSIONS = [
  'activeTab',
  'alarms',
  'clipboardWrite',
  'contextMenus',
  'notifications',
  'storage',
  'unlimitedStorage',
];

/** The whole manifest but what is the browser's own. */
const COMMON = {
  manifest_version: 3,
  name: '__MSG_extensionName__',
  short_name: 'Partner Pulse',
  description: '__MSG_extensionDescription__',
  version: packageJson.version,
  default_locale: 'en',
  icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
  incognito: 'not_allowed',
  host_permissions: [`${API}/*`],
  content_security_policy: { extension_pages: policyFor(API) },
  action: { default_title: 'Partner Pulse', default_popup: 'popup.html' },
  optional_permissions: ['tabs'],
  commands: {
    'copy-link': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_copyLinkCommand__' },
  },
  omnibox: { keyword: 'pp' },
  options_ui: { page: 'options.html', open_in_tab: true },
};

const CHROMIUM = {
  ...COMMON,
  permissions: [...PERMISSIONS, 'offscreen', 'sidePanel'],
  side_panel: { default_path: 'sidepanel.html' },
  minimum_chrome_version: '144',
  background: { service_worker: 'background.js', type: 'module' },
};

const FIREFOX = {
  ...COMMON,
  sidebar_action: {
    default_panel: 'sidepanel.html',
    default_title: 'Partner Pulse',
    open_at_install: false,
  },
  permissions: PERMISSIONS,
  browser_specific_settings: {
    gecko: {
      id: 'partner-pulse@partnerpulse.example',
      strict_min_version: '142.0',
      data_collection_permissions: {
        required: ['authenticationInfo', 'financialAndPaymentInfo', 'browsingActivity'],
      },
    },
  },
  background: { scripts: ['background.js'], type: 'module' },
};

/** What the sandbox's builds have besides: their name and the loopback address. */
const SANDBOX = {
  name: 'Partner Pulse (sandbox)',
  host_permissions: [`${API}/*`, `${LOOPBACK}/*`],
  content_security_policy: { extension_pages: policyFor(API, `${LOOPBACK}:*`) },
};

describe('the manifest', () => {
  // Exactly: so no content script, web-accessible resource or outside connection, and no permission more.
  it.each([
    ['chromium', CHROMIUM],
    ['firefox', FIREFOX],
  ] as const)('for %s asks for this and nothing else', (browser, expected) => {
    expect(manifestOf(browser, 'production')).toEqual(expected);
  });

  it.each([
    ['chromium', CHROMIUM],
    ['firefox', FIREFOX],
  ] as const)('of the sandbox build for %s adds the loopback address alone', (browser, release) => {
    expect(manifestOf(browser, 'sandbox')).toEqual({ ...release, ...SANDBOX });
  });

  it.each([
    'content_scripts',
    'web_accessible_resources',
    'externally_connectable',
    'optional_host_permissions',
  ])('never has %s', (key) => {
    for (const browser of BROWSERS)
      for (const mode of ['production', 'sandbox'] as const)
        expect(manifestOf(browser, mode)).not.toHaveProperty(key);
  });
});

interface BuiltFile {
  path: string;
  text: string;
}

function readBuilt(browser: BrowserName, kinds: RegExp): BuiltFile[] {
  const folder = folderOf(browser, 'production');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => kinds.test(path))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

/** What release code may not hold, and what finds it. */
const FORBIDDEN: Record<string, RegExp> = {
  'the sandbox’s address': /127\.0\.0\.1|\/\/localhost|localhost:/,
  'the sandbox’s setting': /local:sandboxOrigin/,
  'text run as code': /\beval\s*\(|new\s+Function\b|\bFunction\s*\(/,
  'an address called with a beacon or a socket': /sendBeacon|new\s+WebSocket|new\s+EventSource/,
  'code from elsewhere': /importScripts\s*\(|import\s*\(\s*["'`]https?:/,
  'a tracking link or host of anybody’s': /\/c\/\d{3,}\/\d|\b(?:pxf|sjv)\.io\b|irclickid=/,
  'impact.com’s tag or an affiliate network’s':
    /impactcdn|utt\.impact|googletagmanager|google-analytics|doubleclick/i,
  'a message channel for web pages': /on(?:Message|Connect)External\.addListener/,
};

/** Every address in the code: one is asked, the others name a vocabulary or stand in a text of a library. */
const ADDRESSES = [
  API,
  'http://*',
  'https://*',
  'http://www.w3.org',
  'https://github.com',
  'https://wxt.dev',
  // Opened by a click, never called: the same action in impact.com.
  'https://app.impact.com',
  // What a field for an address shows while it is empty.
  'https://shop.example',
];

function findForbidden({ path, text }: BuiltFile): string[] {
  return Object.entries(FORBIDDEN).flatMap(([what, pattern]) =>
    pattern.test(text) ? [`${path}: ${what}`] : [],
  );
}

function findAddresses({ text }: BuiltFile): string[] {
  return [...text.matchAll(/\b(?:https?|wss?):\/\/[\w.*-]+/g)].map(([address]) => address);
}

describe.each(BROWSERS)('the release code for %s', (browser) => {
  it('holds nothing that is forbidden', () => {
    const files = readBuilt(browser, /\.(js|html|css)$/);
    expect(files.length).toBeGreaterThan(8);
    expect(files.flatMap(findForbidden)).toEqual([]);
  });

  it('names no other address', () => {
    const addresses = readBuilt(browser, /\.(js|html|css)$/).flatMap(findAddresses);
    expect(addresses).toContain(API);
    expect([...new Set(addresses)].filter((address) => !ADDRESSES.includes(address))).toEqual([]);
  });

  it('has no script or style inside its pages, and none from elsewhere', () => {
    for (const { path, text } of readBuilt(browser, /\.html$/)) {
      expect([path, /<script(?![^>]*\ssrc="\/)|<style|\son\w+=|\sstyle=/.test(text)]).toEqual([path, false]);
    }
  });

  it('brings no source map and no test', () => {
    const others = readBuilt(browser, /\.map$|test/);
    expect(others.map(({ path }) => path)).toEqual([]);
  });
});

describe('what is forbidden', () => {
  it.each([
    'fetch("http://127.0.0.1:4010")',
    'const item="local:sandboxOrigin"',
    'eval("1")',
    'new Function("return 1")',
    'Function("return this")()',
    'navigator.sendBeacon(a)',
    'importScripts("a.js")',
    'import("https://a.test/b.js")',
    'src="https://www.googletagmanager.com/gtm.js"',
    'href="https://go.test/c/1234567/1000101/20101"',
    '"brand.pxf.io"',
    'chrome.runtime.onMessageExternal.addListener(f)',
  ])('is found in %j', (text) => {
    expect(findForbidden({ path: 'a.js', text })).toHaveLength(1);
  });

  it('includes any address that is not on the list', () => {
    expect(findAddresses({ path: 'a.js', text: 'fetch(`https://collect.test/x`)' })).toEqual([
      'https://collect.test',
    ]);
  });
});
