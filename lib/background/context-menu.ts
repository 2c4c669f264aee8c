import { i18n } from '#i18n';
import { readPrograms } from '@/lib/db/programs';
import { toAccountId, toProgramId } from '@/lib/domain/id';
import { findAddress } from '@/lib/domain/link-address';
import { browser } from '@/lib/platform/browser';
import { type Clock, systemClock } from '@/lib/platform/clock';
import { logBug } from '@/lib/platform/log';
import { readAccounts } from '@/lib/settings/accounts';
import { linkSettings } from '@/lib/settings/links';
import type { Background } from './background';
import { makeAndCopy } from './make-link';
import { listProgramEntries, type ProgramEntry } from './menu-entries';
import { createPauseMenu } from './pause-menu';

export const COPY_LINK = 'copy-tracking-link';
const WEB_PAGES = ['http://*/*', 'https://*/*'];

/** What was clicked, as far as we look at it. */
export interface MenuClick {
  menuItemId: string | number;
  linkUrl?: string | undefined;
  selectionText?: string | undefined;
  pageUrl?: string | undefined;
}

let ensuring: Promise<void> = Promise.resolve();
let shown = '';

/**
 * Makes the menu. One call at a time: two that interleave remove and create would collide on an id (measured:
 * one of every two fails).
 */
export function ensureMenu(clock: Clock = systemClock): Promise<void> {
  ensuring = ensuring.then(() => createMenu(clock)).catch((error: unknown) => logBug('context menu', error));
  return ensuring;
}

/** Makes the menu anew only when other programs are to be offered than before. */
export async function refreshMenu(): Promise<void> {
  if (JSON.stringify(await readEntries()) !== shown) await ensureMenu();
}

async function createMenu(clock: Clock): Promise<void> {
  await browser.contextMenus.removeAll();
  await createPauseMenu(clock);
  browser.contextMenus.create({
    id: COPY_LINK,
    title: i18n.t('menu.copyLink'),
    contexts: ['page', 'link', 'selection'],
    documentUrlPatterns: WEB_PAGES,
  });
  const entries = await readEntries();
  for (const entry of entries) createEntry(entry);
  shown = JSON.stringify(entries);
}

/** Both browsers put several entries of ours into a sub-menu; each is there only where it can be used. */
function createEntry(entry: ProgramEntry): void {
  const { patterns } = entry;
  const title = titleOf(entry);
  browser.contextMenus.create({
    ...{ id: toId(entry, 'page'), title, documentUrlPatterns: patterns },
    contexts: ['page'],
  });
  browser.contextMenus.create({
    ...{ id: toId(entry, 'link'), title, documentUrlPatterns: WEB_PAGES, targetUrlPatterns: patterns },
    contexts: ['link'],
  });
}

/** `&` would mark a key, `%s` stands for the selected text. */
function titleOf({ name, starred }: ProgramEntry): string {
  const plain = name.replaceAll('&', '&&').replaceAll('%s', '% s');
  return starred ? i18n.t('menu.copyLinkForStarred', [plain]) : i18n.t('menu.copyLinkFor', [plain]);
}

function toId({ accountId, programId }: ProgramEntry, place: string): string {
  return `${COPY_LINK} ${JSON.stringify([accountId, programId, place])}`;
}

/** Without a database the one entry still works, and says what is wrong when it is clicked. */
async function readEntries(): Promise<ProgramEntry[]> {
  try {
    const [accounts, { starred }] = await Promise.all([readAccounts(), linkSettings.read()]);
    const programs = await Promise.all(accounts.map(({ id }) => readPrograms(id)));
    return listProgramEntries(programs.flat(), starred);
  } catch (error) {
    logBug('programs of the context menu', error);
    return [];
  }
}

/** A click is about the link under it, else the address among selected words, else the page, which is not touched. */
export async function onMenuClick(
  background: Background,
  click: MenuClick,
  tab?: { title?: string | undefined },
): Promise<void> {
  const program = parseId(click.menuItemId);
  if (!program) return;
  const { linkUrl, selectionText = '', pageUrl = '' } = click;
  const address = linkUrl ?? findAddress(selectionText) ?? pageUrl;
  const title = address === pageUrl ? (tab?.title ?? '') : '';
  await makeAndCopy(background, { address, title, from: 'menu', ...program });
}

/** `{}` for the entry that leaves the program to be chosen; nothing for an entry of somebody else. */
function parseId(id: string | number): ReturnType<typeof toProgram> | undefined {
  if (id === COPY_LINK) return {};
  if (typeof id !== 'string' || !id.startsWith(`${COPY_LINK} `)) return undefined;
  return toProgram(JSON.parse(id.slice(COPY_LINK.length + 1)));
}

function toProgram([accountId, programId]: [string, string]): Partial<
  Pick<ProgramEntry, 'accountId' | 'programId'>
> {
  return { accountId: toAccountId(accountId), programId: toProgramId(programId) };
}
