import { i18n } from '#i18n';

const NAMES: Record<string, () => string> = {
  updates: () => i18n.t('options.updates'),
  alerts: () => i18n.t('alertOptions.title'),
  badge: () => i18n.t('badgeOptions.title'),
  links: () => i18n.t('links.settings.title'),
  appearance: () => i18n.t('appearance.title'),
  actionViews: () => i18n.t('actions.views'),
};

/** A section of the settings in words; its own name when there are none. */
export function sectionName(section: string): string {
  return NAMES[section]?.() ?? section;
}
