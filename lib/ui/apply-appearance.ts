import { i18n } from '#i18n';
import type { Theme } from '@/lib/domain/appearance';
import { appearanceSettings } from '@/lib/settings/appearance';

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
