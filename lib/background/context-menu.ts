import { i18n } from '#i18n';
import { browser } from '@/lib/platform/browser';
import { copyText } from '@/lib/platform/clipboard';
import { logBug } from '@/lib/platform/log';
import { readAccounts } from '@/lib/settings/accounts';
import { createLink } from '@/lib/sync/create-link';
import { type Background, openGatedClient } from './background';
import { sayLink } from './say-link';

export const COPY_LINK = 'copy-tracking-link';
const WEB_PAGES = ['http://*/*', 'https://*/*'];

/** Where a click came from, as far as we look at it. */
export interface MenuClick {
  menuItemId: string | number;
  linkUrl?: string | undefined;
  pageUrl?: string | undefined;
}

let ensuring: Promise<void> = Promise.resolve();

/**
 * Makes the one menu entry. One call at a time: two that interleave remove and create would collide on
 * its id (measured: one of every two fails).
 */
export function ensureMenu(): Promise<void> {
  ensuring = ensuring.then(createMenu).catch((error: unknown) => logBug('context menu', error));
  return ensuring;
}

async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: COPY_LINK,
    title: i18n.t('menu.copyLink'),
    contexts: ['page', 'link'],
    documentUrlPatterns: WEB_PAGES,
  });
}

/** A right click on a link is about the link; anywhere else, about the page. The page itself is not touched. */
export async function onMenuClick(background: Background, click: MenuClick): Promise<void> {
  if (click.menuItemId !== COPY_LINK) return;
  const address = click.linkUrl ?? click.pageUrl ?? '';
  const outcome = await createLink(
    { accounts: readAccounts, openClient: (account) => openGatedClient(background, account) },
    address,
  );
  const copied = outcome.status === 'created' && (await copyText(outcome.link));
  await sayLink(outcome, copied);
}
