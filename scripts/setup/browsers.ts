/** Gets the browsers that a command needs and that are not on this machine. */
import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../tests/support/browsers/find.ts';
import type { BrowserName } from '../../tests/support/browsers/types.ts';
import { readTool } from '../tool.ts';
import { say } from './processes.mjs';

const DEBIAN_PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };
const ADVICE = {
  chromium: 'Install Chromium, Chrome for Testing, Chrome or Edge, or name one in PARTNER_PULSE_CHROMIUM.',
  firefox: 'Install Firefox (142 or later), or name one in PARTNER_PULSE_FIREFOX.',
};

/** Silent when all are there. Throws with what a person can do when one cannot be had. */
export function ensureBrowsers(names: BrowserName[]): void {
  for (const step of [installDebianPackages, downloadBrowsers]) {
    const missing = names.filter((name) => !findBrowser(name));
    if (missing.length === 0) return;
    step(missing);
  }
  const advice = names.filter((name) => !findBrowser(name)).map((name) => ADVICE[name]);
  if (advice.length > 0) throw new Error(`A browser is missing.\n${advice.join('\n')}`);
}

function installDebianPackages(missing: BrowserName[]): void {
  if (process.getuid?.() !== 0 || !succeeds('apt-get', ['--version'])) return;
  const packages = missing.map((name) => DEBIAN_PACKAGES[name]);
  timed(`installing ${packages.join(' and ')} with apt-get`, () => {
    const options = ['-y', '-qq', '--no-install-recommends', ...packages];
    return succeeds('apt-get', ['update', '-qq']) && succeeds('apt-get', ['install', ...options]);
  });
}

/** Chromium as Playwright packs it; Firefox as Mozilla does, which is what users have. */
function downloadBrowsers(missing: BrowserName[]): void {
  if (missing.includes('chromium'))
    timed('downloading Chromium with Playwright', () => readTool('playwright', ['install', 'chromium']).ok);
  const folder = process.env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer');
  if (missing.includes('firefox'))
    timed(
      'downloading Firefox from Mozilla',
      () => readTool('browsers', ['install', 'firefox@stable', '--path', folder]).ok,
    );
}

function succeeds(command: string, args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { env, stdio: ['ignore', 'ignore', 'ignore'] }).status === 0;
}

function timed(label: string, step: () => boolean): void {
  say(`${label} …`);
  const startedAt = Date.now();
  const done = step();
  say(`${label}: ${done ? 'done in' : 'failed after'} ${Math.round((Date.now() - startedAt) / 1000)} s`);
}
