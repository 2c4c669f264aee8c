import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { SendCommand } from '@/lib/ui/use-command';
import { describeFileProblem } from './file-problem';
import { type BackupOrder, startBackup } from './start-backup';

interface SavePartProps {
  send: SendCommand;
  order: () => Omit<BackupOrder, 'withActions'>;
}

type SaveState = { status: 'idle' | 'writing' | 'done' } | { status: 'failed'; problem: string };

/** Saves a backup, with the orders or without. */
export function SavePart({ send, order }: SavePartProps) {
  const [withActions, setWithActions] = useState(false);
  const [state, setState] = useState<SaveState>({ status: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const save = async () => {
    if (running.current) return;
    running.current = new AbortController();
    setState({ status: 'writing' });
    try {
      const saved = await startBackup(send, { ...order(), withActions }, running.current.signal);
      setState({ status: saved ? 'done' : 'idle' });
    } catch (error) {
      setState({ status: 'failed', problem: describeFileProblem(error) });
    }
    running.current = undefined;
  };
  const busy = state.status === 'writing';
  return (
    <>
      <label class="backup-check">
        <input
          type="checkbox"
          checked={withActions}
          onChange={(event) => setWithActions(event.currentTarget.checked)}
        />
        <span>{i18n.t('backup.withActions')}</span>
      </label>
      <div class="backup-row">
        <button type="button" class="button" aria-disabled={busy} onClick={() => void save()}>
          {busy ? i18n.t('backup.saving') : i18n.t('backup.save')}
        </button>
        <p role="status" class="backup-said" data-testid="backup-said" data-value={state.status}>
          {state.status === 'done' && i18n.t('backup.saved')}
        </p>
        {state.status === 'failed' && (
          <p role="alert" class="backup-problem">
            {state.problem}
          </p>
        )}
      </div>
    </>
  );
}
