import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentWith, projectRoot, resolveCommand, runStep } from './processes.mjs';

/**
 * WXT writes types for the sentences in locales/ and for the pages there are; they are made anew when
 * one of those, or WXT itself, has changed.
 * @param {string} node
 */
export function ensureGeneratedTypes(node) {
  const stamp = join(projectRoot, '.cache', 'generated-types.sha256');
  const wanted = hashOfSources();
  if (existsSync(join(projectRoot, '.wxt', 'tsconfig.json')) && readIfThere(stamp) === wanted) return;
  const prepare = resolveCommand(node, 'wxt', ['prepare']);
  runStep('generating types', prepare.file, prepare.args, { env: environmentWith(node) });
  mkdirSync(join(projectRoot, '.cache'), { recursive: true });
  writeFileSync(stamp, wanted);
}

function hashOfSources() {
  const hash = createHash('sha256');
  const locales = readdirSync(join(projectRoot, 'locales')).map((name) => join('locales', name));
  for (const file of ['wxt.config.ts', 'package-lock.json', ...locales])
    hash.update(file).update(readFileSync(join(projectRoot, file)));
  return hash.update(entrypoints().join()).digest('hex');
}

function entrypoints() {
  return readdirSync(join(projectRoot, 'entrypoints'), { recursive: true }).map(String).sort();
}

/** @param {string} file */
function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
