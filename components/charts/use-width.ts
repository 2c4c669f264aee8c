import { useEffect, useRef, useState } from 'preact/hooks';

/** What is drawn before the first measure, and where nothing can be measured. */
const ASSUMED = 720;

/** The width of an element in CSS pixels, followed as the window changes. */
export function useWidth<Element extends HTMLElement>() {
  const ref = useRef<Element>(null);
  const [width, setWidth] = useState(ASSUMED);
  useEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) => {
      const measured = Math.round(entry?.contentRect.width ?? 0);
      if (measured > 0) setWidth(measured);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}
