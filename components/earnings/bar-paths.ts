import type { Bar } from './chart-bars';

/** How high the chart is drawn, in its own units; a day is 1 wide. */
export const HEIGHT = 100;
/** Of a day's place: the bar and the gap beside it. */
const BAR_SHARE = 0.76;
/** What a value above nothing is drawn with at least, so that it is seen. */
const LEAST = 3;

/** The data of SVG paths. */
export interface BarPaths {
  firm: string;
  pending: string;
  unknown: string;
}

/**
 * The bars of the days that `isDrawn` picks, all of a kind as one path: the popup's first paint has no time for an
 * element a bar. Approved is the firm ground, pending stands on it; a day that is not known is a line on the floor.
 */
export function toPaths(bars: readonly Bar[], isDrawn: (index: number) => boolean): BarPaths {
  const paths: BarPaths = { firm: '', pending: '', unknown: '' };
  bars.forEach((bar, index) => {
    if (!isDrawn(index)) return;
    const x = index + (1 - BAR_SHARE) / 2;
    const firm = toHeight(bar.firm);
    const pending = toHeight(bar.pending);
    const gap = firm > 0 && pending > 0 ? LEAST : 0;
    const top = Math.min(HEIGHT, firm + gap + pending);
    if (!bar.known) paths.unknown += box(x, LEAST, LEAST);
    if (firm > 0) paths.firm += box(x, firm, firm);
    if (pending > 0) paths.pending += box(x, top, pending);
  });
  return paths;
}

/** A box whose upper edge is `top` above the floor. */
function box(x: number, top: number, height: number): string {
  return `M${round(x)} ${round(HEIGHT - top)}h${BAR_SHARE}v${round(height)}h-${BAR_SHARE}z`;
}

/** A hundredth of what is drawn is less than anybody sees. */
function round(length: number): number {
  return Math.round(length * 100) / 100;
}

function toHeight(share: number): number {
  return share > 0 ? Math.max(LEAST, share * (HEIGHT - LEAST)) : 0;
}
