import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot, runNpm } from './processes.mjs';

/** From here on Node runs TypeScript files by itself, and Vite, WXT and Vitest accept it. */
const WANTED_MAJOR = 24;
const FETCHED_VERSION = '24.21.0';

/**
 * The Node to run this project with: the running one when it is new enough, else one of our own under
 * `.cache/`, fetched once from npm. The packages carry the plain binary and no install script.
 * @returns {string} Path of the executable.
 */
export function ensureNode() {
  if (Number.parseInt(process.versions.node, 10) >= WANTED_MAJOR) return process.execPath;
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const home = join(projectRoot, '.cache', 'node');
  const node = join(home, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!runs(node)) fetchNode(home, name);
  return node;
}

/** @param {string} node */
function runs(node) {
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  return stdout?.trim() === `v${FETCHED_VERSION}`;
}

/**
 * @param {string} home
 * @param {string} name
 */
function fetchNode(home, name) {
  const what = `${name}@${FETCHED_VERSION}`;
  runNpm(`Node ${process.versions.node} is too old here, fetching ${what} into .cache`, [
    ...['install', '--prefix', home, '--no-save', '--no-package-lock', what],
  ]);
}
