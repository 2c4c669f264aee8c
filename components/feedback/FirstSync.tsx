import type { AccountStatus } from '@/lib/domain/account-status';
import { firstSyncWords } from './status-words';
import './feedback.css';

interface FirstSyncProps {
  progress: NonNullable<AccountStatus['firstSync']>;
  /** Whether it is going on right now. */
  syncing: boolean;
}

/** How far the first sync is; the numbers known so far stand below it, in their places. */
export function FirstSync({ progress, syncing }: FirstSyncProps) {
  const words = firstSyncWords(progress, syncing);
  return (
    <div class="first-sync" data-testid="first-sync-progress" data-value={progress.daysDone}>
      <p class="first-sync-words">{words}</p>
      <progress value={progress.daysDone} max={Math.max(1, progress.daysToDo)} aria-label={words} />
    </div>
  );
}
