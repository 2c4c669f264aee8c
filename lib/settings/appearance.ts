import * as z from 'zod/mini';
import { type AppearanceSettings, DEFAULT_APPEARANCE, THEMES } from '@/lib/domain/appearance';
import { defineSection } from './section';

export const appearanceSettings = defineSection<AppearanceSettings>(
  'appearance',
  { theme: z.enum(THEMES), singleKeys: z.boolean() },
  DEFAULT_APPEARANCE,
);
