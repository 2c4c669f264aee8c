import { toInstantText } from '@/lib/domain/day';
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupLine } from './format';
import { openBackup } from './read-backup';
import { listSettings } from './write-backup';

/** A backup of the settings alone. */
export async function toSettingsText(nowMs: number): Promise<string> {
  const head = {
    kind: 'backup',
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    madeAt: toInstantText(nowMs),
  };
  const lines: object[] = [head];
  for await (const line of listSettings()) lines.push(line);
  const end = { kind: 'end', lines: lines.length };
  return `${[...lines, end].map((line) => JSON.stringify(line)).join('\n')}\n`;
}

/** The settings of any backup, those that can be read; throws as `openBackup`. */
export async function readSettings(file: Blob): Promise<Extract<BackupLine, { kind: 'settings' }>[]> {
  const settings = [];
  for await (const line of (await openBackup(file)).lines) if (line.kind === 'settings') settings.push(line);
  return settings;
}
