import type { Account } from '@/lib/domain/account';
import { withScope } from '@/lib/domain/progress';
import { saveAccount } from '@/lib/settings/accounts';
import { noteRun, type Run } from '../run';

/** Name, currency and zone as impact.com has them now; an account that was disconnected stays so. */
export async function readCompany(run: Run): Promise<Account> {
  const company = await run.client.companyInformation();
  // First the epoch check: a run that was overtaken must not write settings either.
  await noteRun(run, (progress) => withScope(progress, 'company-information'));
  const account: Account = {
    ...run.account,
    companyName: company.companyName,
    currency: company.currency,
    timeZone: company.timeZone,
  };
  if (JSON.stringify(account) !== JSON.stringify(run.account)) await saveAccount(account);
  return account;
}
