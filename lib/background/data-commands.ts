import { renderBadge } from '@/lib/alerts/render-badge';
import { announceChange } from '@/lib/db/changes';
import { eraseLinks } from '@/lib/db/links/erase';
import { createAccountKeys } from '@/lib/export/backup/accounts';
import { NewerBackupError, NotABackupError } from '@/lib/export/backup/read-backup';
import { restoreBackup } from '@/lib/export/backup/restore-backup';
import type { CommandAnswers, CommandRequest } from '@/lib/messaging/protocol';
import type { CommandHandlers } from '@/lib/messaging/receive';
import { keepAwake } from '@/lib/platform/keep-awake';
import { readKept } from '@/lib/platform/kept-files';
import { logBug } from '@/lib/platform/log';
import { readAccounts, updateAccount } from '@/lib/settings/accounts';
import { eraseStorage } from '@/lib/settings/erase-storage';
import { anySection, isSectionName } from '@/lib/settings/sections';
import { checkAccount, disconnectAccount, identifyAccounts } from '@/lib/sync/accounts';
import { rebuildAccount } from '@/lib/sync/ensure-database';
import { ensureAlarm } from './alarms';
import type { Background } from './background';
import { changeSettings } from './change-settings';
import { syncOneNow } from './sync-accounts';

type DataCommand =
  | 'renameAccount'
  | 'checkAccount'
  | 'rebuildAccount'
  | 'identifyAccounts'
  | 'restoreBackup'
  | 'eraseEverything';

/** What the pages may ask about accounts and what is kept of them. */
export function createDataHandlers(background: Background): Pick<CommandHandlers, DataCommand> {
  return {
    async renameAccount({ accountId, label }) {
      await updateAccount(accountId, { label });
      announceChange({ accountId, days: [] });
      return { status: 'renamed' };
    },
    checkAccount: ({ accountId }) => keepAwake(() => checkAccount(background, accountId)),
    async rebuildAccount({ accountId }) {
      await rebuildAccount(background.clock, accountId);
      await renderBadge(background.clock);
      await ensureAlarm(background.clock);
      syncOneNow(background, accountId).catch((error: unknown) => logBug('a run after a rebuild', error));
      return { status: 'begun' };
    },
    identifyAccounts: async () => ({ accounts: await identifyAccounts() }),
    restoreBackup: (request) => keepAwake(() => restore(background, request)),
    async eraseEverything() {
      await eraseEverything(background);
      return { status: 'erased' };
    },
  };
}

async function restore(
  background: Background,
  { file, ...wish }: CommandRequest<'restoreBackup'>,
): Promise<CommandAnswers['restoreBackup']> {
  try {
    const report = await restoreBackup(await readKept(file), wish, {
      keys: createAccountKeys(await identifyAccounts()),
      changeSettings: (section, values) => changeReadable(background, section, values),
    });
    announceChange({ accountId: null, days: null });
    await renderBadge(background.clock);
    return { status: 'restored', report };
  } catch (error) {
    if (error instanceof NotABackupError) return { status: 'refused', why: 'not-a-backup' };
    if (error instanceof NewerBackupError) return { status: 'refused', why: 'newer-version' };
    throw error;
  }
}

/** Each value stands alone: one this version does not take leaves the others as they were wished. */
async function changeReadable(
  background: Background,
  section: string,
  values: Record<string, unknown>,
): Promise<number> {
  if (!isSectionName(section)) return 0;
  const now = new Map(Object.entries(await anySection(section).read()));
  const wanted = Object.entries(values).filter(
    ([name, value]) =>
      JSON.stringify(now.get(name)) !== JSON.stringify(value) &&
      !('refused' in anySection(section).parsePatch({ [name]: value })),
  );
  if (wanted.length > 0) await changeSettings(background, section, Object.fromEntries(wanted));
  return wanted.length;
}

/** Credentials first, as ever: from then on nothing can be sent. */
async function eraseEverything({ clock }: Background): Promise<void> {
  for (const { id } of await readAccounts()) {
    await disconnectAccount(id);
    await eraseLinks(id);
  }
  await eraseLinks(null);
  await eraseStorage();
  announceChange({ accountId: null, days: null });
  await renderBadge(clock);
  await ensureAlarm(clock);
}
