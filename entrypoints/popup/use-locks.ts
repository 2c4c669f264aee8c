import { useCallback } from 'preact/hooks';
import type { AccountId } from '@/lib/domain/id';
import type { UpcomingLocks } from '@/lib/domain/upcoming-locks';
import { useQuery } from '@/lib/ui/use-query';
import type { PopupServices } from './services';

/** What locks soon, read once the earnings are drawn: every open day is looked at for it, however many there are. */
export function useLocks(
  { queries, onChange }: Pick<PopupServices, 'queries' | 'onChange'>,
  accountId: AccountId,
  drawn: boolean,
): UpcomingLocks | undefined {
  const read = useCallback(
    async () => (drawn ? queries.upcomingLocks(accountId) : undefined),
    [queries, accountId, drawn],
  );
  return useQuery(read, onChange).value;
}
