import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  followScroll,
  type ListSize,
  revealRow,
  rowsInView,
  type Scroll,
  scrollHeight,
  settle,
  TOP,
} from './virtual-rows';

export interface VirtualRows {
  /** Goes on the element that scrolls. */
  frame: RefObject<HTMLDivElement | null>;
  onScroll: () => void;
  size: ListSize;
  scroll: Scroll;
  height: number;
  from: number;
  to: number;
  /** Scrolls as little as brings a row into view. */
  reveal: (index: number) => void;
}

/** Rows drawn beyond what is seen, so that a quick scroll finds them there. */
const MORE = 12;
const FIRST_VIEWPORT = 640;
/** A pause after which the scroll bar is put where the rows are; nothing that is seen moves. */
const SETTLE_MS = 200;

/** Which of a million rows to draw now, below a head of one row's height that stays in view. `resetKey` changing goes back to the first row. */
export function useVirtualRows(count: number, rowHeight: number, resetKey: string): VirtualRows {
  const frame = useRef<HTMLDivElement>(null);
  const viewport = useViewport(frame, rowHeight);
  const size = { count, rowHeight, viewport };
  const [scroll, setScroll] = useState<Scroll>(TOP);
  const now = useRef({ scroll, size });
  now.current = { scroll, size };
  const move = useCallback((next: Scroll) => {
    now.current.scroll = next;
    setScroll(next);
    if (frame.current && Math.abs(frame.current.scrollTop - next.top) > 1) frame.current.scrollTop = next.top;
  }, []);
  useLayoutEffect(() => move(TOP), [resetKey, move]);
  useSettling(scroll, () => {
    const rest = settle(now.current.scroll, now.current.size);
    const isThere =
      Math.abs(rest.top - now.current.scroll.top) <= 1 && rest.offset === now.current.scroll.offset;
    if (!isThere) move(rest);
  });
  return {
    frame,
    size,
    scroll,
    height: scrollHeight(size),
    ...rowsInView(scroll, size, MORE),
    onScroll: useCallback(() => {
      const top = frame.current?.scrollTop ?? 0;
      // Our own move is heard again.
      if (Math.abs(top - now.current.scroll.top) <= 1) return;
      const next = followScroll(now.current.scroll, top, now.current.size);
      now.current.scroll = next;
      setScroll(next);
    }, []),
    reveal: useCallback((index) => move(revealRow(now.current.scroll, index, now.current.size)), [move]),
  };
}

function useViewport(frame: RefObject<HTMLDivElement | null>, head: number): number {
  const [height, setHeight] = useState(FIRST_VIEWPORT);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const measure = () =>
      setHeight(element.clientHeight > head ? element.clientHeight - head : FIRST_VIEWPORT);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame, head]);
  return height;
}

function useSettling(scroll: Scroll, onRest: () => void): void {
  useEffect(() => {
    const timer = setTimeout(onRest, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [scroll]);
}
