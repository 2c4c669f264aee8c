import { type AppearanceSettings, DEFAULT_APPEARANCE, THEMES } from '@/lib/domain/appearance';
import { aBoolean, oneOf } from './checks';
import { defineSection } from './section';

export const appearanceSettings = defineSection<AppearanceSettings>(
  'appearance',
  { theme: oneOf(THEMES), singleKeys: aBoolean },
  DEFAULT_APPEARANCE,
);
