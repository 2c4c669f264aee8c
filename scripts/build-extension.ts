/** Builds the extension when its sources have changed since it was last built this way. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BrowserName } from '../tests/support/browsers/types.ts';
import { projectRoot, say } from './setup/processes.mjs';
import { readTool } from './tool.ts';

export type BuildMode = 'production' | 'sandbox';

/** What a build is made of. */
const SOURCES = [
  'components',
  'entrypoints',
  'lib',
  'locales',
  'public',
  'wxt.config.ts',
  'package-lock.json',
];

/** Answers the folder of the unpacked extension. Throws when the build fails. */
export function ensureBuilt(browser: BrowserName, mode: BuildMode): string {
  const folder = extensionFolder(browser, mode);
  const stamp = join(projectRoot, '.cache', 'builds', `${browser}-${mode}.sha256`);
  const wanted = hashSources();
  const isFresh = existsSync(join(folder, 'manifest.json')) && existsSync(stamp);
  if (isFresh && readFileSync(stamp, 'utf8') === wanted) return folder;
  build(browser, mode);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
  return folder;
}

export function extensionFolder(browser: BrowserName, mode: BuildMode): string {
  const name = `${browser === 'firefox' ? 'firefox' : 'chrome'}-mv3${mode === 'sandbox' ? '-sandbox' : ''}`;
  return join(projectRoot, '.output', name);
}

function buildArguments(browser: BrowserName, mode: BuildMode): string[] {
  return ['build', ...(browser === 'firefox' ? ['-b', 'firefox'] : []), '--mode', mode];
}

function build(browser: BrowserName, mode: BuildMode): void {
  say(`building the extension for ${browser} (${mode}) …`);
  const { ok, stdout, stderr } = readTool('wxt', buildArguments(browser, mode));
  if (!ok) throw new Error(`The build failed.\n${stdout}${stderr}`);
}

function hashSources(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesIn).sort())
    hash.update(file).update(readFileSync(join(projectRoot, file)));
  return hash.digest('hex');
}

/** Tests are not part of a build. */
function filesIn(source: string): string[] {
  const path = join(projectRoot, source);
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [source];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(projectRoot.length + 1));
}
