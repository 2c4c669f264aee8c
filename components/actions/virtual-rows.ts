/**
 * Where rows of one height stand in a list of any length. Browsers give no element more than some 17 million
 * pixels (Firefox), which half a million rows fill; a longer list is drawn in a shorter scroll range. A step of less
 * than a screen moves the rows exactly as far as it moved the page; a longer one moves in proportion.
 */
export interface ListSize {
  count: number;
  rowHeight: number;
  /** What of it is seen at a time. */
  viewport: number;
}

/** Well below what any browser allows. */
export const MOST_PIXELS = 15_000_000;

export interface Scroll {
  /** The element's own scroll position. */
  top: number;
  /** How far down the list that is, in pixels of whole rows. */
  offset: number;
}

export const TOP: Scroll = { top: 0, offset: 0 };

/** The height to give the scrolled element. */
export function scrollHeight({ count, rowHeight }: ListSize): number {
  return Math.min(count * rowHeight, MOST_PIXELS);
}

function mostOffset({ count, rowHeight, viewport }: ListSize): number {
  return Math.max(0, count * rowHeight - viewport);
}

function mostTop(size: ListSize): number {
  return Math.max(0, scrollHeight(size) - size.viewport);
}

/** What a scroll event means. */
export function followScroll(before: Scroll, top: number, size: ListSize): Scroll {
  if (top <= 0) return TOP;
  if (top >= mostTop(size)) return { top, offset: mostOffset(size) };
  const step = top - before.top;
  if (Math.abs(step) >= size.viewport) return { top, offset: (top / mostTop(size)) * mostOffset(size) };
  return { top, offset: clamp(before.offset + step, 0, mostOffset(size)) };
}

/** The place from which steps in either direction reach an end as the list does. */
export function settle({ offset }: Scroll, size: ListSize): Scroll {
  const fitting = clamp(offset, 0, mostOffset(size));
  const most = mostOffset(size);
  return { top: most === 0 ? 0 : Math.round((fitting / most) * mostTop(size)), offset: fitting };
}

/** Brings a row into view with the shortest way; the scroll itself when it is in view. */
export function revealRow(scroll: Scroll, index: number, size: ListSize): Scroll {
  const start = index * size.rowHeight;
  const end = start + size.rowHeight;
  if (start < scroll.offset) return settle({ ...scroll, offset: start }, size);
  if (end > scroll.offset + size.viewport) return settle({ ...scroll, offset: end - size.viewport }, size);
  return scroll;
}

/** The rows to draw: those in view, and some before and behind. `to` is not among them. */
export function rowsInView({ offset }: Scroll, size: ListSize, more: number): { from: number; to: number } {
  const from = Math.floor(offset / size.rowHeight) - more;
  const to = Math.ceil((offset + size.viewport) / size.rowHeight) + more;
  return { from: clamp(from, 0, size.count), to: clamp(to, 0, size.count) };
}

/** Where to draw a row within the scrolled element. */
export function rowTop({ top, offset }: Scroll, index: number, { rowHeight }: ListSize): number {
  return index * rowHeight - offset + top;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
