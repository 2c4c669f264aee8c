/** What a page had been told was written before the browser died, against what it found afterwards. */
import { pause } from '../browsers/wait.ts';
import { readRunState } from './drive.ts';
import type { StoredProgress } from './dump.ts';
import type { FaultBrowser } from './types.ts';

/** Looks on for so long; answers the last progress that was seen. */
export async function watchFor(browser: FaultBrowser, ms: number): Promise<StoredProgress | null> {
  const endsAt = Date.now() + ms;
  let seen: StoredProgress | null = null;
  while (Date.now() < endsAt) {
    seen = (await readRunState(browser).catch(() => undefined))?.progress ?? seen;
    await pause(Math.max(0, Math.min(20, endsAt - Date.now())));
  }
  return seen;
}

/** What was seen and is no more. */
export function findLost(seen: StoredProgress | null, found: StoredProgress | undefined): string[] {
  if (!seen) return [];
  if (!found) return ['the progress that was seen is gone'];
  return [
    ...(found.epoch < seen.epoch ? [`epoch ${seen.epoch} was seen, now ${found.epoch}`] : []),
    ...(isEarlier(found.updatesReadTo, seen.updatesReadTo) ? ['updates were read further'] : []),
    ...(isEarlier(found.baselineAt, seen.baselineAt) ? ['the baseline was complete'] : []),
    ...(isEarlier(found.reconciledAt, seen.reconciledAt) ? ['open days were read'] : []),
    ...(isLater(found.readBackTo, seen.readBackTo)
      ? [`${seen.readBackTo} was read, now ${found.readBackTo}`]
      : []),
  ];
}

function isEarlier(found: string | null, seen: string | null): boolean {
  return seen !== null && (found === null || found < seen);
}

function isLater(found: string | null, seen: string | null): boolean {
  return seen !== null && (found === null || found > seen);
}
