import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { failureCopy } from '@/components/failure-copy';
import type { RestoreReport } from '@/lib/domain/backup-view';
import { NewerBackupError, NotABackupError } from '@/lib/export/backup/read-backup';
import type { SendCommand } from '@/lib/ui/use-command';
import { describeFileProblem } from './file-problem';
import { type ChosenBackup, chooseBackup } from './start-backup';

export type RestoreState =
  | { status: 'idle' | 'reading' }
  | { status: 'chosen' | 'restoring'; chosen: ChosenBackup }
  | { status: 'done'; report: RestoreReport }
  | { status: 'failed'; problem: string };

export interface RestoreControl {
  state: RestoreState;
  choose: (file: Blob | undefined) => void;
  restore: () => void;
  cancel: () => void;
}

const EVERYTHING = { settings: true, links: true, actions: true };

/** One file at a time; its copy is removed as soon as it is of no use any more. */
export function useRestore(send: SendCommand): RestoreControl {
  const [state, setState] = useState<RestoreState>({ status: 'idle' });
  const kept = useRef<ChosenBackup>(undefined);
  const forget = () => {
    void kept.current?.forget();
    kept.current = undefined;
  };
  useEffect(() => forget, []);

  const choose = async (file: Blob) => {
    forget();
    setState({ status: 'reading' });
    try {
      const chosen = await chooseBackup(send, file);
      kept.current = chosen;
      setState({ status: 'chosen', chosen });
    } catch (error) {
      setState({ status: 'failed', problem: describeRefusal(error) });
    }
  };
  const restore = async (chosen: ChosenBackup) => {
    setState({ status: 'restoring', chosen });
    const result = await send('restoreBackup', { file: chosen.file, ...EVERYTHING });
    forget();
    if (!result.ok) setState({ status: 'failed', problem: failureCopy(result.failure).title });
    else if (result.value.status === 'restored') setState({ status: 'done', report: result.value.report });
    else setState({ status: 'failed', problem: i18n.t('backup.notABackup') });
  };
  return {
    state,
    choose: (file) => file && void choose(file),
    restore: () => state.status === 'chosen' && void restore(state.chosen),
    cancel: () => {
      if (state.status !== 'chosen') return;
      forget();
      setState({ status: 'idle' });
    },
  };
}

function describeRefusal(error: unknown): string {
  if (error instanceof NotABackupError) return i18n.t('backup.notABackup');
  if (error instanceof NewerBackupError) return i18n.t('backup.newer');
  return describeFileProblem(error);
}
