import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** Calls `leave` when Escape is pressed, or the pointer or the focus goes outside of an element that is open. */
export function useOutside(
  root: RefObject<HTMLElement | null>,
  open: boolean,
  leave: (how: 'escape' | 'outside') => void,
): void {
  useEffect(() => {
    if (!open) return;
    const see = ({ target }: Event) => {
      if (target instanceof Node && !root.current?.contains(target)) leave('outside');
    };
    const hear = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') leave('escape');
    };
    document.addEventListener('pointerdown', see);
    document.addEventListener('focusin', see);
    document.addEventListener('keydown', hear);
    return () => {
      document.removeEventListener('pointerdown', see);
      document.removeEventListener('focusin', see);
      document.removeEventListener('keydown', hear);
    };
  });
}
