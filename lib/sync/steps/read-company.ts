import type { Account } from '@/lib/domain/account';
import { withScope } from '@/lib/domain/progress';
import { updateAccount } from '@/lib/settings/accounts';
import { noteRun, type Run, recordStep, serverInstant } from '../run';

/** Name, currency and zone as impact.com has them now; an account that was disconnected stays so. */
export async function readCompany(run: Run): Promise<void> {
  const { companyName, currency, timeZone } = await run.client.companyInformation();
  // First the epoch check: a run that was overtaken must not write settings either.
  await noteRun(run, (progress) => withScope(progress, 'company-information'));
  const account: Account = { ...run.account, companyName, currency, timeZone };
  if (JSON.stringify(account) !== JSON.stringify(run.account)) {
    await updateAccount(account.id, { companyName, currency, timeZone });
  }
  run.account = account;
  await recordStep(run, { kind: 'company', at: serverInstant(run) });
}
