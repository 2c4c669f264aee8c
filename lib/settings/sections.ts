import { actionViewSettings } from './action-views';
import { alertSettings } from './alerts';
import { appearanceSettings } from './appearance';
import { badgeSettings } from './badge';
import { linkSettings } from './links';
import type { Section } from './section';
import { updateSettings } from './updates';

/** Every group of settings, by the name it is kept, sent, exported and searched under. */
export const SECTIONS = {
  actionViews: actionViewSettings,
  appearance: appearanceSettings,
  updates: updateSettings,
  alerts: alertSettings,
  badge: badgeSettings,
  links: linkSettings,
} as const;

export type SectionName = keyof typeof SECTIONS;

/** What one section holds. */
export type SectionValues<Name extends SectionName> = (typeof SECTIONS)[Name]['defaults'];

export function isSectionName(name: string): name is SectionName {
  return Object.hasOwn(SECTIONS, name);
}

/** The section of a name, with its values' types forgotten: for what works on all of them alike. */
export function anySection(name: SectionName): Section<object> {
  return SECTIONS[name];
}
