/** The ways in which a browser's storage goes wrong while the browser is not running. */
import { readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chance } from './chance.ts';

/** Where Chromium keeps an extension's database: a folder of LevelDB. */
function databaseFolder(profile: string, extensionOrigin: string): string {
  const { host } = new URL(extensionOrigin);
  return join(profile, 'Default', 'IndexedDB', `chrome-extension_${host}_0.indexeddb.leveldb`);
}

/** Where it keeps `storage.local`. */
function settingsFolder(profile: string, extensionOrigin: string): string {
  return join(profile, 'Default', 'Local Extension Settings', new URL(extensionOrigin).host);
}

/** LevelDB finds its files through this one. */
export function garbleDatabase(profile: string, extensionOrigin: string): void {
  writeFileSync(join(databaseFolder(profile, extensionOrigin), 'CURRENT'), 'garbage');
}

export function deleteDatabase(profile: string, extensionOrigin: string): void {
  rmSync(databaseFolder(profile, extensionOrigin), { recursive: true });
}

export function deleteSettings(profile: string, extensionOrigin: string): void {
  rmSync(settingsFolder(profile, extensionOrigin), { recursive: true });
}

/** What was written last is lost from a random place on. */
export function truncateLog(profile: string, extensionOrigin: string, chance: Chance): void {
  const folder = databaseFolder(profile, extensionOrigin);
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.log'))) {
    const file = join(folder, name);
    truncateSync(file, Math.floor(chance.under(statSync(file).size)));
  }
}
