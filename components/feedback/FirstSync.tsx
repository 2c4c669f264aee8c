import { i18n } from '#i18n';
import type { AccountStatus } from '@/lib/domain/account-status';
import { firstSyncWords } from './status-words';
import './feedback.css';

/** How far the first sync is; the numbers known so far stand below it, in their places. */
export function FirstSync({ progress }: { progress: NonNullable<AccountStatus['firstSync']> }) {
  const words = firstSyncWords(progress);
  return (
    <div class="first-sync" data-testid="first-sync-progress" data-value={progress.daysDone}>
      <p class="first-sync-words">{words}</p>
      <progress value={progress.daysDone} max={Math.max(1, progress.daysToDo)} aria-label={words} />
      <p class="note">{i18n.t('status.firstSyncHint')}</p>
    </div>
  );
}
