/** Where fault trials keep their profiles, and the builds they change. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extensionFolder } from '../../../scripts/build-extension.ts';
import type { BrowserName } from '../browsers/types.ts';
import { RECORD_NOTICES } from './notices.ts';

export interface Place {
  extensionDir: string;
  profile: string;
  remove(): void;
}

/** A profile of its own and a copy of the sandbox build: one that is built anew meanwhile changes nothing here. */
export function makePlace(browser: BrowserName, withoutPermission = ''): Place {
  const folder = mkdtempSync(join(tmpdir(), 'partner-pulse-faults-'));
  const extensionDir = join(folder, 'extension');
  cpSync(extensionFolder(browser, 'sandbox'), extensionDir, { recursive: true });
  dropPermission(join(extensionDir, 'manifest.json'), withoutPermission);
  recordNotices(join(extensionDir, 'background.js'));
  return {
    extensionDir,
    profile: join(folder, 'profile'),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
}

function dropPermission(file: string, dropped: string): void {
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const permissions = manifest.permissions.filter((permission: string) => permission !== dropped);
  writeFileSync(file, JSON.stringify({ ...manifest, permissions }));
}

/** Before anything of the background runs, in each of its lives. */
function recordNotices(background: string): void {
  writeFileSync(background, `${RECORD_NOTICES}\n${readFileSync(background, 'utf8')}`);
}
