/** Ways to look at a page that a screen of usual size and colours does not show. */
import type { PageView } from '../browsers/types.ts';
import type { LookedAt } from './pages.ts';

interface View {
  media: PageView;
  /** Of a page in a tab; the popup has one size. */
  size?: { width: number; height: number };
}

const VIEWS: Record<string, View> = {
  'forced-colors': { media: { forcedColors: 'active' } },
  'more-contrast': { media: { contrast: 'more' } },
  'less-motion': { media: { reducedMotion: 'reduce' } },
  /** 1280 × 800 at 200 %. */
  zoomed: { media: {}, size: { width: 640, height: 400 } },
  /** 1280 at 400 %: what WCAG 1.4.10 asks for. */
  reflow: { media: {}, size: { width: 320, height: 640 } },
};

export const VIEW_NAMES = Object.keys(VIEWS);

/** Without a name, the usual one. Throws for a name there is not. */
export function viewNamed(name?: string): View {
  if (name === undefined) return { media: {} };
  const view = VIEWS[name];
  if (!view) throw new Error(`--view is one of ${VIEW_NAMES.join(', ')}`);
  return view;
}

export function seenIn({ size }: View, page: LookedAt): LookedAt {
  return size && page.size.width > size.width && page.name !== 'popup' ? { ...page, size } : page;
}
