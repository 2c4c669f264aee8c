import { type Clock, systemClock } from '@/lib/platform/clock';
import { readAccounts } from '@/lib/settings/accounts';
import { anySection, type SectionName, type SectionValues } from '@/lib/settings/sections';
import { readStatus } from './account-status';
import { readAlertBatch } from './alert-batch';
import { readAlertOptions } from './alert-options';
import { guarded } from './guarded';
import type { Queries } from './queries';
import { readApprovals } from './unseen-approvals';

/** The pages' read models over this device's database. */
export function createQueries(clock: Clock = systemClock): Queries {
  return {
    accounts: readAccounts,
    settings: readSettings,
    accountStatus: (accountId) => guarded(() => readStatus(clock, accountId)),
    alertOptions: () => guarded(() => readAlertOptions(clock)),
    alertBatch: (batchId) => guarded(() => readAlertBatch(batchId)),
    unseenApprovals: (accountId) => guarded(() => readApprovals(accountId)),
  };
}

async function readSettings<Name extends SectionName>(name: Name): Promise<SectionValues<Name>> {
  return anySection(name).read() as Promise<SectionValues<Name>>;
}
