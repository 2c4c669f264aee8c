import { i18n } from '#i18n';
import type { Theme } from '@/lib/domain/appearance';
import { appearanceSettings } from '@/lib/settings/appearance';
import { recall } from './use-remembered';

const KEPT_AS = 'appearance.theme';

/**
 * Gives a page its language and the chosen theme, now and whenever another is chosen.
 * `public/appearance.js` has set the theme of last time before the first paint; this sets it right.
 */
export function applyAppearance(): void {
  document.documentElement.lang = i18n.t('languageTag');
  appearanceSettings.watch(({ theme }) => showTheme(theme));
  // Unreadable storage costs the choice alone.
  appearanceSettings.read().then(
    ({ theme }) => showTheme(theme),
    () => undefined,
  );
}

/**
 * The theme of last time, for the popup: a script of its own in front of the page, as others have it, would cost
 * the popup a fifth of its time, and there is nothing to see before its own script draws.
 */
export function showThemeOfLastTime(): void {
  const theme = recall(KEPT_AS);
  if (theme !== null) document.documentElement.dataset.theme = theme;
}

function showTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
  keep(theme);
}

function keep(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(KEPT_AS);
    else localStorage.setItem(KEPT_AS, theme);
  } catch {
    // The store is forbidden: the next page begins as the system does.
    return;
  }
}
