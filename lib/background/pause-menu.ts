import { i18n } from '#i18n';
import { isPaused } from '@/lib/domain/alert-rules';
import type { PauseLength } from '@/lib/messaging/alert-commands';
import { browser } from '@/lib/platform/browser';
import type { Clock } from '@/lib/platform/clock';
import { readPausedUntil } from '@/lib/settings/alert-pause';

const PARENT = 'pause';
const PREFIX = 'pause:';

const CHOICES: readonly { length: PauseLength; title: () => string }[] = [
  { length: 'half-hour', title: () => i18n.t('pauseMenu.halfHour') },
  { length: 'two-hours', title: () => i18n.t('pauseMenu.twoHours') },
  { length: 'until-tomorrow', title: () => i18n.t('pauseMenu.untilTomorrow') },
];

/** Adds the entries of the icon's own menu: how long to pause, and the end of a pause that is on. */
export async function createPauseMenu(clock: Clock): Promise<void> {
  const contexts: ['action'] = ['action'];
  if (isPaused(await readPausedUntil(), clock.now()))
    browser.contextMenus.create({ id: `${PREFIX}none`, title: i18n.t('pauseMenu.resume'), contexts });
  browser.contextMenus.create({ id: PARENT, title: i18n.t('pauseMenu.pause'), contexts });
  for (const { length, title } of CHOICES)
    browser.contextMenus.create({ id: PREFIX + length, parentId: PARENT, title: title(), contexts });
}

/** Which pause an entry of the menu stands for; nothing for the entries of others. */
export function toPauseLength(menuItemId: string | number): PauseLength | undefined {
  if (menuItemId === `${PREFIX}none`) return 'none';
  return CHOICES.find(({ length }) => menuItemId === PREFIX + length)?.length;
}
