import * as z from 'zod/mini';
import { BADGE_DEFAULTS, BADGE_FIGURES, type BadgeSettings } from '@/lib/domain/badge';
import { defineSection } from './section';

/** What the number on the icon means. */
export const badgeSettings = defineSection<BadgeSettings>(
  'badge',
  { shows: z.enum(BADGE_FIGURES) },
  BADGE_DEFAULTS,
);
