import { readProgress } from '@/lib/db/progress';
import { countUnreadable } from '@/lib/db/set-aside';
import type { AccountStatus } from '@/lib/domain/account-status';
import type { AccountId } from '@/lib/domain/id';
import { MINUTE_MS } from '@/lib/domain/schedule';
import { summarizeStatus } from '@/lib/domain/summarize-status';
import { withUnsaved } from '@/lib/domain/unsaved-failure';
import type { Clock } from '@/lib/platform/clock';
import { isRunning } from '@/lib/platform/run-lock';
import { readUnsavedFailure } from '@/lib/settings/unsaved-failure';
import { updateSettings } from '@/lib/settings/updates';

/** How an account's copy of the data stands. */
export async function readStatus(clock: Clock, accountId: AccountId): Promise<AccountStatus> {
  const [stored, unsaved, syncing, setAside, { periodMinutes }] = await Promise.all([
    readProgress(accountId),
    readUnsavedFailure(accountId),
    isRunning(accountId),
    countUnreadable(accountId),
    updateSettings.read(),
  ]);
  const progress = stored && withUnsaved(stored, unsaved);
  return summarizeStatus({
    progress,
    syncing,
    setAside,
    nowMs: clock.now(),
    periodMs: periodMinutes * MINUTE_MS,
  });
}
