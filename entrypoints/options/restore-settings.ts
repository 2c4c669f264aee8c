import { i18n } from '#i18n';
import { formatCount } from '@/components/format/money';
import { NewerBackupError, NotABackupError } from '@/lib/export/backup/read-backup';
import { readSettings } from '@/lib/export/backup/settings-file';
import type { SendCommand } from '@/lib/ui/use-command';

export interface SettingsOutcome {
  ok: boolean;
  text: string;
}

/** Takes the settings of a file, each value for itself, and says what came of it. Never throws. */
export async function restoreSettings(send: SendCommand, file: Blob): Promise<SettingsOutcome> {
  try {
    let count = 0;
    for (const { section, values } of await readSettings(file)) {
      for (const [name, value] of Object.entries(values)) {
        const answer = await send('changeSettings', { section, values: { [name]: value } });
        if (answer.ok && answer.value.status === 'changed') count += 1;
      }
    }
    return { ok: true, text: i18n.t('data.settingsRestored', count, [formatCount(count)]) };
  } catch (error) {
    return { ok: false, text: describe(error) };
  }
}

function describe(error: unknown): string {
  if (error instanceof NewerBackupError) return i18n.t('backup.newer');
  if (error instanceof NotABackupError) return i18n.t('backup.notABackup');
  return i18n.t('data.settingsUnreadable');
}
