import { useEffect, useState } from 'preact/hooks';

const TICK_MS = 20_000;

/** The time in milliseconds, fresh enough for "3 minutes ago". */
export function useNow(now: () => number = Date.now): number {
  const [nowMs, setNowMs] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setNowMs(now()), TICK_MS);
    return () => clearInterval(timer);
  }, [now]);
  return nowMs;
}
