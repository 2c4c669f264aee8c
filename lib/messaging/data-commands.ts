import * as z from 'zod/mini';
import type { RestoreReport } from '@/lib/domain/backup-view';
import type { ConnectionReport } from '@/lib/domain/connection';
import { type AccountId, toAccountId } from '@/lib/domain/id';

const accountId = z.pipe(z.uuid(), z.transform(toAccountId));

/** The commands about accounts and what is kept of them. */
export const dataSchemas = {
  renameAccount: z.strictObject({
    accountId,
    label: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  }),
  /** Asks every endpoint once with the token that is stored. */
  checkAccount: z.strictObject({ accountId }),
  /** Forgets what was read for an account and begins anew; its links and settings stay. */
  rebuildAccount: z.strictObject({ accountId }),
  /** By what each account is known in a backup: a digest of its Account SID. */
  identifyAccounts: z.strictObject({}),
  /** Restores from a file a page of ours keeps (lib/platform/kept-files). */
  restoreBackup: z.strictObject({
    file: z.string().check(z.regex(/^restore-[0-9a-f-]{36}$/)),
    settings: z.boolean(),
    links: z.boolean(),
    actions: z.boolean(),
  }),
  /** Erases every account, every link, every setting. */
  eraseEverything: z.strictObject({}),
};

export interface DataAnswers {
  renameAccount: { status: 'renamed' };
  checkAccount: ConnectionReport;
  rebuildAccount: { status: 'begun' };
  identifyAccounts: { accounts: { accountId: AccountId; key: string }[] };
  restoreBackup:
    | { status: 'restored'; report: RestoreReport }
    | { status: 'refused'; why: 'not-a-backup' | 'newer-version' };
  eraseEverything: { status: 'erased' };
}
