/** Days as a sync writes them, for tests that look at which days there are. */
import { commitStep } from '@/lib/db/commit/commit-step';
import type { Day, DayRange } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';
import { anAction } from './actions';
import { instant } from './builders';

/** An action on each of these days; those of `wholeDays` that are not among them lose theirs. */
export function commitDays(accountId: AccountId, days: readonly Day[], wholeDays: DayRange) {
  return commitStep({
    accountId,
    epoch: 0,
    seenAt: instant('2026-11-18T18:45:00Z'),
    advance: (progress) => progress,
    actions: {
      actions: days.map((day) => anAction({ id: `1.1.${day}`, day })),
      wholeDays,
      setAside: [],
    },
  });
}
