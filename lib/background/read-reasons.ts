import type { ReadReasons } from '@/lib/alerts/tell-alerts';
import { readProgress } from '@/lib/db/progress';
import type { Account } from '@/lib/domain/account';
import type { Alert } from '@/lib/domain/alert';
import type { ImpactClient } from '@/lib/impact/client';
import { logBug } from '@/lib/platform/log';
import { openClient } from '@/lib/sync/accounts';
import { describeFailure } from '@/lib/sync/describe-failure';
import { createGate } from '@/lib/sync/gate';
import type { Background } from './background';

/** Each costs a request: of more than these, only the dashboard says why, one by one. */
const MOST_ASKED = 10;

/** Asks for the reasons of a few alerts, within the budget of the runs. An unanswered one is left out. */
export function createReadReasons(background: Background): ReadReasons {
  return async (account, alerts) => {
    const reasons = new Map<string, string>();
    if (alerts.length > MOST_ASKED) return reasons;
    try {
      await readInto(reasons, await openBudgetedClient(background, account), alerts);
    } catch (error) {
      // No scope, no network, no budget: the news is told without its reason.
      if (!describeFailure(error)) logBug('reasons', error);
    }
    return reasons;
  };
}

async function readInto(
  reasons: Map<string, string>,
  client: ImpactClient,
  alerts: readonly Alert[],
): Promise<void> {
  for (const { id, actionId } of alerts) reasons.set(id, await client.actionReason(actionId));
}

/** A client whose requests count as a run's: nobody asked for them by a click. */
async function openBudgetedClient({ fetch, clock }: Background, account: Account): Promise<ImpactClient> {
  const epoch = (await readProgress(account.id))?.epoch ?? -1;
  const { beforeRequest, onRateLimit } = createGate(account.id, epoch, clock);
  return openClient({ fetch, clock }, account, { beforeRequest, onRateLimit });
}
