import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Calls `leave` when the pointer goes down, or the focus goes, outside of an element that is open. */
export function useOutside(root: RefObject<HTMLElement>, open: boolean, leave: () => void): void {
  useEffect(() => {
    if (!open) return;
    const see = ({ target }: Event) => {
      if (target instanceof Node && !root.current?.contains(target)) leave();
    };
    const events = ['pointerdown', 'focusin'] as const;
    for (const event of events) document.addEventListener(event, see);
    return () => {
      for (const event of events) document.removeEventListener(event, see);
    };
  });
}
