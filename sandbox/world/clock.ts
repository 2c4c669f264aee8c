/** The world's clock: stands until moved, or runs with real time from where it started. */

import type { WorldClock, WorldOptions } from './types.ts';

export function createClock(options: Pick<WorldOptions, 'startAt' | 'ticking'>): WorldClock {
  const startedAt = performance.now();
  let movedMs = 0;
  return {
    now() {
      const ranMs = options.ticking ? performance.now() - startedAt : 0;
      return Math.floor(options.startAt + movedMs + ranMs);
    },
    advance(ms) {
      if (!(ms >= 0)) throw new RangeError(`The clock only moves forward, not by ${ms} ms`);
      movedMs += ms;
    },
  };
}
