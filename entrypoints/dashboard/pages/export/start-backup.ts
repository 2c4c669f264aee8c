import type { Account } from '@/lib/domain/account';
import type { BackupView } from '@/lib/domain/backup-view';
import { type Day, toInstantText } from '@/lib/domain/day';
import { createAccountKeys } from '@/lib/export/backup/accounts';
import { inspectBackup } from '@/lib/export/backup/inspect-backup';
import { writeBackup } from '@/lib/export/backup/write-backup';
import { openFileTarget } from '@/lib/platform/file-target';
import { openKept } from '@/lib/platform/kept-files';
import type { SendCommand } from '@/lib/ui/use-command';

/** The background did not say which account is which. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
}

export interface BackupOrder {
  accounts: readonly Account[];
  withActions: boolean;
  today: Day;
  nowMs: number;
}

/** Writes a backup, only from a click. Answers `false` when the dialog was closed; leaves nothing when it fails. */
export async function startBackup(
  send: SendCommand,
  { accounts, withActions, today, nowMs }: BackupOrder,
  signal: AbortSignal,
): Promise<boolean> {
  const name = `partner-pulse-backup-${today}.jsonl`;
  const target = await openFileTarget({ name, mediaType: 'application/x-ndjson', extension: '.jsonl' });
  if (!target) return false;
  try {
    const keys = await readKeys(send);
    const known = accounts.flatMap((account) => {
      const key = keys.find(({ accountId }) => accountId === account.id)?.key;
      return key === undefined ? [] : [{ account, key }];
    });
    const plan = { accounts: known, withActions, madeAt: toInstantText(nowMs) };
    await writeBackup(plan, target, { signal, onProgress: () => undefined });
    await target.finish();
    return true;
  } catch (error) {
    await target.giveUp();
    throw error;
  }
}

/** A backup the user chose: copied to where the background can read it, and what it would change. */
export interface ChosenBackup {
  view: BackupView;
  /** By what the background finds the copy. */
  file: string;
  forget: () => Promise<void>;
}

/** Looks through a file; throws as `openBackup` for one that is no backup. Changes nothing. */
export async function chooseBackup(send: SendCommand, file: Blob): Promise<ChosenBackup> {
  const view = await inspectBackup(file, createAccountKeys(await readKeys(send)));
  const kept = await openKept('restore');
  try {
    const reader = file.stream().getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read())
      await kept.write(piece.value);
    await kept.finish();
    return { view, file: kept.name, forget: kept.remove };
  } catch (error) {
    await kept.remove();
    throw error;
  }
}

async function readKeys(send: SendCommand) {
  const answer = await send('identifyAccounts', {});
  if (!answer.ok) throw new NoAnswerError('The accounts could not be told apart');
  return answer.value.accounts;
}
