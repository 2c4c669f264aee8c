/** What the page of actions asks, for tests of something else: no answer ever comes. */
import type { ActionQueries } from '@/lib/queries/actions';

export function waitingActions(): ActionQueries {
  const never = () => new Promise<never>(() => undefined);
  return {
    actionsMoment: never,
    listActions: never,
    currencies: never,
    action: never,
    actionItems: never,
    linksOfAction: never,
  };
}
