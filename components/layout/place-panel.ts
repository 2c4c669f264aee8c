/** Where a panel has opened, in pixels of the window. */
export interface PanelBox {
  left: number;
  right: number;
  top: number;
}

/** What stays free between a panel and the window's edge. */
const EDGE = 8;

/** A panel is never made lower than this: the page scrolls instead. */
const LEAST_HEIGHT = 160;

/** How far to the right a panel has to move to be seen whole (its start, where it is too wide), and its height at most. */
export function placePanel(
  { left, right, top }: PanelBox,
  { width, height }: { width: number; height: number },
): { shift: number; maxHeight: number } {
  const leftmost = Math.min(left, width - EDGE - (right - left));
  return {
    shift: Math.max(leftmost, EDGE) - left,
    maxHeight: Math.max(LEAST_HEIGHT, height - EDGE - top),
  };
}
