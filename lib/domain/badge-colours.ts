import type { Badge } from './badge';

/**
 * Of middle lightness, so that the badge stands out from light toolbars and dark ones alike (3 : 1 at least),
 * under nearly black figures (4.5 : 1 at least). Measured in badge-colours.test.ts.
 */
export const BADGE_COLOURS: Record<Badge['tone'], string> = {
  figure: '#2a9a68',
  attention: '#e8636f',
  paused: '#8085cc',
  passing: '#8c8c93',
};

export const BADGE_TEXT_COLOUR = '#0a0a0c';
