import { i18n } from '#i18n';

const NAMES: Record<string, () => string> = {
  updates: () => i18n.t('options.updates'),
  alerts: () => i18n.t('settings.sectionAlerts'),
  badge: () => i18n.t('settings.sectionBadge'),
  links: () => i18n.t('settings.sectionLinks'),
  appearance: () => i18n.t('settings.sectionAppearance'),
};

/** A section of the settings in words; its own name when there are none. */
export function sectionName(section: string): string {
  return NAMES[section]?.() ?? section;
}
