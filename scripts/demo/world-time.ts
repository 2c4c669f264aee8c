import type { Sandbox } from '../../sandbox/server.ts';

const DAY_MS = 24 * 3_600_000;
const NOON_MS = 20 * 3_600_000;

/** 20:00 UTC, noon in the partner's zone: far from midnight, so that no day ends while numbers are compared. */
export function lastNoon(nowMs: number): number {
  return Math.floor((nowMs - NOON_MS) / DAY_MS) * DAY_MS + NOON_MS;
}

/** Lets the sandbox's clock run with ours, and exports take their time; answers how to stop it. */
export function keepTicking({ control }: Sandbox): () => void {
  control.setSwitches({ jobSeconds: 2 });
  const timer = setInterval(() => control.advance({ ms: 500 }), 500);
  return () => clearInterval(timer);
}
