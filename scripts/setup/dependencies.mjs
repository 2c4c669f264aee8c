import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, runNpm } from './processes.mjs';

/** Installs what the lock file says, unless it is there already. */
export function ensureDependencies() {
  if (isInstalled()) return;
  runNpm('installing dependencies from package-lock.json', ['ci']);
}

/** npm writes its own record of what it put into node_modules as the last step of an installation. */
function isInstalled() {
  const locked = packagesIn('package-lock.json');
  const installed = packagesIn(join('node_modules', '.package-lock.json'));
  return Object.entries(locked).every(
    ([folder, entry]) => folder === '' || entry.optional || installed[folder]?.version === entry.version,
  );
}

/**
 * @param {string} lockFile
 * @returns {Record<string, {version: string, optional?: boolean}>}
 */
function packagesIn(lockFile) {
  try {
    return JSON.parse(readFileSync(join(projectRoot, lockFile), 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}
