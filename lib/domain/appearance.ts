/** How pages look: as the system does, or as its user chose. */
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;

export type Theme = (typeof THEMES)[number];

/** What the user decides about how pages look and listen. */
export interface AppearanceSettings {
  theme: Theme;
  /** Whether a letter alone, typed outside of a field, does something in the popup (WCAG 2.1.4). */
  singleKeys: boolean;
}

export const DEFAULT_APPEARANCE: AppearanceSettings = { theme: 'system', singleKeys: true };
