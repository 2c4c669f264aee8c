import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { BackupPreview } from '@/components/backup/BackupPreview';
import { formatCount } from '@/components/format/money';
import { sectionName } from '@/components/settings/section-name';
import type { RestoreReport } from '@/lib/domain/backup-view';
import type { SendCommand } from '@/lib/ui/use-command';
import { type RestoreState, useRestore } from './use-restore';

/** Chooses a backup, shows what it would change, and restores it after a second yes. */
export function RestorePart({ send }: { send: SendCommand }) {
  const id = useId();
  const { state, choose, restore, cancel } = useRestore(send);
  const busy = state.status === 'reading' || state.status === 'restoring';
  return (
    <>
      <div class="backup-row">
        <label for={id}>{i18n.t('backup.choose')}</label>
        <input
          id={id}
          type="file"
          accept=".jsonl,application/x-ndjson"
          disabled={busy}
          onChange={({ currentTarget }) => choose(currentTarget.files?.[0])}
        />
        <p role="status" class="backup-said" data-testid="restore-said" data-value={state.status}>
          {said(state)}
        </p>
      </div>
      {(state.status === 'chosen' || state.status === 'restoring') && (
        <>
          <BackupPreview view={state.chosen.view} sectionName={sectionName} />
          <div class="backup-row">
            <button type="button" class="button button-primary" aria-disabled={busy} onClick={restore}>
              {busy ? i18n.t('backup.restoring') : i18n.t('backup.restore')}
            </button>
            <button type="button" class="button" aria-disabled={busy} onClick={cancel}>
              {i18n.t('backup.leave')}
            </button>
          </div>
        </>
      )}
      {state.status === 'failed' && (
        <p role="alert" class="backup-problem">
          {state.problem}
        </p>
      )}
    </>
  );
}

function said(state: RestoreState): string {
  if (state.status === 'reading') return i18n.t('backup.reading');
  return state.status === 'done' ? describe(state.report) : '';
}

function describe({ links, settings, days }: RestoreReport): string {
  if (links + settings + days === 0) return i18n.t('backup.nothingNew');
  return i18n.t('backup.restored', [formatCount(links), formatCount(settings), formatCount(days)]);
}
