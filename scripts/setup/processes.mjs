import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** @param {string} text One line about a step of the set-up. */
export function say(text) {
  process.stderr.write(`set-up: ${text}\n`);
}

/**
 * What to spawn for `node`, or for a command that a dependency brings. Commands are looked up in the lock
 * file and run as scripts of `node`, so no shell is needed, on Windows neither.
 * @param {string} node Path of the Node to run with.
 * @param {string} command `node`, or a name under node_modules/.bin.
 * @param {string[]} args
 * @returns {{file: string, args: string[], node: string}}
 */
export function resolveCommand(node, command, args) {
  if (command === 'node') return { file: node, args, node };
  return { file: node, args: [commandScript(command), ...args], node };
}

/** @param {string} command */
function commandScript(command) {
  const { packages } = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8'));
  for (const [folder, entry] of Object.entries(packages)) {
    const isTopLevel = folder.lastIndexOf('node_modules/') === 0;
    if (isTopLevel && entry.bin?.[command]) return join(projectRoot, folder, entry.bin[command]);
  }
  throw new Error(`with-setup: no dependency brings a command named ${command}`);
}

/**
 * The environment in which `node` is the first Node on the path.
 * @param {string} node
 */
export function environmentWith(node) {
  const nameOfPath = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const folders = [dirname(node), join(projectRoot, 'node_modules', '.bin'), process.env[nameOfPath] ?? ''];
  return { ...process.env, [nameOfPath]: folders.join(delimiter) };
}

/**
 * Runs a command with our own input and output.
 * @param {{file: string, args: string[], node: string}} command
 * @returns {Promise<number>} Its exit code; 1 when a signal ended it.
 */
export function runToEnd(command) {
  const child = spawn(command.file, command.args, {
    cwd: projectRoot,
    env: environmentWith(command.node),
    stdio: 'inherit',
  });
  // Ctrl-C reaches the child by itself; we only wait for it to finish its own leave-taking.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a step of the set-up in silence; when it fails, shows what it said and ends the process.
 * @param {string} label
 * @param {string} file
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
export function runStep(label, file, args, options = {}) {
  const startedAt = Date.now();
  say(`${label} …`);
  const { status, stdout, stderr, error } = spawnSync(file, args, { cwd: projectRoot, ...options });
  if (status === 0) return say(`${label}: done in ${Math.round((Date.now() - startedAt) / 1000)} s`);
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}${error ? `${error.message}\n` : ''}`);
  say(`${label}: failed`);
  process.exit(1);
}

/**
 * @param {string} label
 * @param {string[]} args Arguments of npm.
 */
export function runNpm(label, args) {
  const quiet = [...args, '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error'];
  const script = process.env.npm_execpath ?? '';
  if (script.endsWith('npm-cli.js')) return runStep(label, process.execPath, [script, ...quiet]);
  // Outside `npm run` there is only the command, which on Windows is a .cmd file and needs a shell.
  return runStep(label, 'npm', quiet, { shell: process.platform === 'win32' });
}
