import { restoreLinks } from '@/lib/db/links/links';
import type { LinkRecord } from '@/lib/db/links/schema';
import { type BackedUpDay, restoreActions } from '@/lib/db/restore-actions';
import type { RestoreReport } from '@/lib/domain/backup-view';
import type { AccountId } from '@/lib/domain/id';
import { type AccountKeys, createRenamer } from './accounts';
import type { BackupAccount, BackupLine } from './format';
import { openBackup } from './read-backup';

export interface RestoreWish {
  settings: boolean;
  links: boolean;
  actions: boolean;
}

export interface RestoreDeps {
  keys: AccountKeys;
  /** Keeps some values of a section as a user's own choice would be kept; answers how many were taken. */
  changeSettings(section: string, values: Record<string, unknown>): Promise<number>;
}

/**
 * Brings back what the user wishes. Each account's links and each account's actions come back whole or not at
 * all; what is here already stays; doing it twice changes nothing. The file is read to its end first, so one
 * that cannot be read at all changes nothing. Throws as `openBackup`, and `DatabaseError`.
 */
export async function restoreBackup(
  file: Blob,
  wish: RestoreWish,
  deps: RestoreDeps,
): Promise<RestoreReport> {
  const { accounts, settings, links } = await gather(file, deps.keys);
  const report: RestoreReport = { links: 0, settings: 0, days: 0 };
  if (wish.links) for (const [, records] of links) report.links += await restoreLinks(records);
  if (wish.actions) {
    for (const { key } of accounts) {
      const accountId = deps.keys.get(key);
      if (accountId !== undefined) report.days += await restoreAccount(file, key, accountId);
    }
  }
  if (!wish.settings) return report;
  const rename = createRenamer(accounts, deps.keys);
  for (const { section, values } of settings)
    report.settings += await deps.changeSettings(section, rename(values));
  return report;
}

/** Everything but the actions, which may be too many for the memory. */
async function gather(file: Blob, keys: AccountKeys) {
  const accounts: BackupAccount[] = [];
  const settings: Extract<BackupLine, { kind: 'settings' }>[] = [];
  const links = new Map<AccountId, LinkRecord[]>();
  for await (const line of (await openBackup(file)).lines) {
    if (line.kind === 'account') accounts.push(line);
    if (line.kind === 'settings') settings.push(line);
    const accountId = line.kind === 'link' ? keys.get(line.account) : undefined;
    if (line.kind !== 'link' || accountId === undefined) continue;
    const records = links.get(accountId) ?? [];
    records.push({ ...line.link, accountId });
    links.set(accountId, records);
  }
  return { accounts, settings, links };
}

async function restoreAccount(file: Blob, key: string, accountId: AccountId): Promise<number> {
  const restored = await restoreActions(accountId, readActions(file, key));
  return restored.status === 'restored' ? restored.changedDays : 0;
}

async function* readActions(file: Blob, key: string): AsyncGenerator<BackedUpDay> {
  for await (const line of (await openBackup(file)).lines)
    if (line.kind === 'actions' && line.account === key) yield { day: line.day, actions: line.actions };
}
