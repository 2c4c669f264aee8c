import { readLinks } from '@/lib/db/links/links';
import { readProgress } from '@/lib/db/progress';
import type { BackupAccountView, BackupView } from '@/lib/domain/backup-view';
import type { AccountId } from '@/lib/domain/id';
import { isHistoryRead } from '@/lib/domain/progress';
import { anySection, isSectionName } from '@/lib/settings/sections';
import { type AccountKeys, createRenamer, type Renamer } from './accounts';
import type { BackupAccount, BackupLine } from './format';
import { openBackup } from './read-backup';

/**
 * Reads a backup to its end and says what restoring it would change; changes nothing. Throws as `openBackup`.
 */
export async function inspectBackup(file: Blob, keys: AccountKeys): Promise<BackupView> {
  const { head, lines, damage } = await openBackup(file);
  const tally = createTally(keys);
  for await (const line of lines) await tally.add(line);
  return { madeAt: head.madeAt, ...(await tally.result()), ...damage };
}

function createTally(keys: AccountKeys) {
  const accounts = new Map<string, BackupAccountView>();
  const known: BackupAccount[] = [];
  const settings: Extract<BackupLine, { kind: 'settings' }>[] = [];
  const links = createLinkLookup();
  return {
    async add(line: BackupLine) {
      if (line.kind === 'account') {
        known.push(line);
        accounts.set(line.key, await toView(line, keys.get(line.key)));
      }
      if (line.kind === 'settings') settings.push(line);
      const view = line.kind === 'link' || line.kind === 'actions' ? accounts.get(line.account) : undefined;
      if (view && line.kind === 'actions') view.actions += line.actions.length;
      if (!view || line.kind !== 'link') return;
      view.links += 1;
      if (view.accountId !== null && !(await links.has(view.accountId, line.link.id))) view.newLinks += 1;
    },
    async result() {
      const rename = createRenamer(known, keys);
      const changed = await Promise.all(settings.map((line) => countChanges(line, rename)));
      return {
        accounts: [...accounts.values()],
        settings: changed.flatMap((one) => (one.changes > 0 ? [one] : [])),
      };
    },
  };
}

async function toView(
  { label }: BackupAccount,
  accountId: AccountId | undefined,
): Promise<BackupAccountView> {
  const progress = accountId && (await readProgress(accountId));
  const isRead = progress !== undefined && isHistoryRead(progress);
  return { label, accountId: accountId ?? null, canTakeActions: isRead, links: 0, newLinks: 0, actions: 0 };
}

function createLinkLookup() {
  const found = new Map<AccountId, Promise<Set<string>>>();
  const read = async (accountId: AccountId) =>
    new Set<string>((await readLinks(accountId)).map(({ id }) => id));
  return {
    async has(accountId: AccountId, linkId: string): Promise<boolean> {
      const ids = found.get(accountId) ?? read(accountId);
      found.set(accountId, ids);
      return (await ids).has(linkId);
    },
  };
}

async function countChanges(
  { section, values }: Extract<BackupLine, { kind: 'settings' }>,
  rename: Renamer,
): Promise<{ section: string; changes: number }> {
  if (!isSectionName(section)) return { section, changes: 0 };
  const now = new Map(Object.entries(await anySection(section).read()));
  const wanted = Object.entries(rename(values)).filter(
    ([name, value]) => !('refused' in anySection(section).parsePatch({ [name]: value })),
  );
  const changes = wanted.filter(([name, value]) => JSON.stringify(now.get(name)) !== JSON.stringify(value));
  return { section, changes: changes.length };
}
