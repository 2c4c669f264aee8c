import { useEffect, useState } from 'preact/hooks';
import { firstPaint } from '@/lib/platform/first-paint';

/** For all of the page: what comes later need not wait again. */
let painted = false;

/** Whether the page's first content stands on the screen; what need not be part of it can be drawn then. */
export function usePainted(): boolean {
  const [isPainted, setPainted] = useState(painted);
  useEffect(() => {
    if (isPainted) return;
    void firstPaint().then(() => {
      painted = true;
      setPainted(true);
    });
  }, [isPainted]);
  return isPainted;
}
