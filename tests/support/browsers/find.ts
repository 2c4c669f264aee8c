/** Looks for a browser that is on this machine already. */
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { BrowserName } from './types.ts';

export interface FoundBrowser {
  executablePath: string;
  /** Branded Chrome and Edge ignore `--load-extension`. */
  loadsFromCommandLine: boolean;
}

/** The browser that an environment variable names, else a freely usable one, else a branded one. */
export function findBrowser(name: BrowserName): FoundBrowser | undefined {
  const variable = `PARTNER_PULSE_${name.toUpperCase()}`;
  const named = process.env[variable];
  if (named && !existsSync(named)) throw new Error(`${variable} names ${named}, which does not exist`);
  const executablePath = named ?? candidates(name).find((file) => existsSync(file));
  if (!executablePath) return undefined;
  return { executablePath, loadsFromCommandLine: !isBranded(executablePath) };
}

/** The same, where nothing goes on without it. */
export function needBrowser(name: BrowserName): FoundBrowser {
  const found = findBrowser(name);
  if (!found) throw new Error(`No ${name} was found; npm test and npm run demo fetch one`);
  return found;
}

function isBranded(executablePath: string): boolean {
  if (/for testing|puppeteer|playwright/i.test(executablePath)) return false;
  return /google|msedge|microsoft|chrome(\.exe)?$/i.test(executablePath);
}

function candidates(name: BrowserName): string[] {
  return name === 'chromium'
    ? [
        ...onPath(CHROMIUM),
        ...downloaded(CHROMIUM_DOWNLOADS),
        ...onPath(BRANDED),
        ...installed(CHROMIUM_APPS),
      ]
    : [...onPath(FIREFOX), ...downloaded(FIREFOX_DOWNLOADS), ...installed(FIREFOX_APPS)];
}

const CHROMIUM = ['chromium', 'chromium-browser'];
const BRANDED = ['microsoft-edge', 'microsoft-edge-stable', 'google-chrome', 'google-chrome-stable'];
const FIREFOX = ['firefox', 'firefox-esr', 'firefox-developer-edition', 'firefox-nightly'];

function onPath(names: string[]): string[] {
  if (process.platform === 'win32') return [];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Where tools keep the browsers they download: a folder of versions, then these places in each. */
interface Download {
  folder: string;
  version: RegExp;
  inside: string[];
}

const CHROMIUM_IN_DOWNLOAD = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-win/chrome.exe',
  'chrome-win64/chrome.exe',
];
const FIREFOX_IN_DOWNLOAD = [
  'firefox/firefox',
  'firefox/firefox.exe',
  'core/firefox.exe',
  'Firefox.app/Contents/MacOS/firefox',
];
const CHROMIUM_DOWNLOADS: Download[] = [
  { folder: playwrightFolder(), version: /^chromium-\d/, inside: CHROMIUM_IN_DOWNLOAD },
  { folder: puppeteerFolder('chrome'), version: /\d/, inside: CHROMIUM_IN_DOWNLOAD },
  { folder: puppeteerFolder('chromium'), version: /\d/, inside: CHROMIUM_IN_DOWNLOAD },
];
/** Playwright's own Firefox is a changed one that does not speak WebDriver BiDi; Puppeteer's is Mozilla's. */
const FIREFOX_DOWNLOADS: Download[] = [
  { folder: puppeteerFolder('firefox'), version: /\d/, inside: FIREFOX_IN_DOWNLOAD },
];

function downloaded(downloads: Download[]): string[] {
  return downloads.flatMap(({ folder, version, inside }) =>
    versionsIn(folder, version).flatMap((name) => inside.map((file) => join(folder, name, file))),
  );
}

/** Newest first. */
function versionsIn(folder: string, version: RegExp): string[] {
  if (!existsSync(folder)) return [];
  const byNumber = new Intl.Collator('en', { numeric: true });
  return readdirSync(folder)
    .filter((name) => version.test(name))
    .sort((one, other) => byNumber.compare(other, one));
}

function playwrightFolder(): string {
  const override = process.env.PLAYWRIGHT_BROWSERS_PATH;
  if (override && override !== '0') return override;
  if (process.platform === 'win32')
    return join(process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'ms-playwright');
  return join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache', 'ms-playwright');
}

function puppeteerFolder(browser: string): string {
  return join(process.env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer'), browser);
}

const CHROMIUM_APPS = {
  darwin: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [
    'Chromium/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
    'Google/Chrome/Application/chrome.exe',
  ],
};
const FIREFOX_APPS = {
  darwin: [
    'Firefox.app/Contents/MacOS/firefox',
    'Firefox Developer Edition.app/Contents/MacOS/firefox',
    'Firefox Nightly.app/Contents/MacOS/firefox',
  ],
  win32: [
    'Mozilla Firefox/firefox.exe',
    'Firefox Developer Edition/firefox.exe',
    'Firefox Nightly/firefox.exe',
  ],
};

function installed(apps: { darwin: string[]; win32: string[] }): string[] {
  if (process.platform !== 'darwin' && process.platform !== 'win32') return [];
  return apps[process.platform].flatMap((app) => appFolders().map((folder) => join(folder, app)));
}

function appFolders(): string[] {
  if (process.platform === 'darwin') return ['/Applications', join(homedir(), 'Applications')];
  const { ProgramFiles, LOCALAPPDATA } = process.env;
  return [ProgramFiles, process.env['ProgramFiles(x86)'], LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  );
}
