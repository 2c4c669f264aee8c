/** The world of one partner, put together; see `types.ts` for what it answers. */

import { createClock } from './clock.ts';
import { createCommands } from './commands.ts';
import { createPartner } from './partner.ts';
import { createParts, type WorldParts } from './parts.ts';
import { createReadings } from './readings.ts';
import { recordOrder } from './record-action.ts';
import type { ClickRow, World, WorldOptions } from './types.ts';
import type { Seconds } from './zone.ts';

/** The same options give the same world, whatever is asked of it and in whatever order. */
export function createWorld(options: WorldOptions): World {
  const clock = createClock(options);
  const partner = createPartner(options.seed);
  const parts = createParts(options, partner);
  const now = () => {
    const seconds = Math.floor(clock.now() / 1000);
    parts.store.bringTo(seconds);
    return seconds;
  };
  now();
  return {
    options,
    clock,
    partner,
    ...createReadings(parts, partner, now),
    ...createCommands({ store: parts.store, rows: parts.rows, now }),
    recordClick: (click) => recordClick(parts, click, now()),
    recordAction(order) {
      const at = now();
      return parts.rows.row(recordOrder(parts, order, at), at);
    },
  };
}

const UNLABELLED = { referringUrl: '', subId1: '', subId2: '', subId3: '', sharedId: '' };

function recordClick(parts: WorldParts, click: Parameters<World['recordClick']>[0], at: Seconds): ClickRow {
  const { programId, ...rest } = click;
  const model = parts.programs.find((candidate) => candidate.program.id === programId);
  if (!model) throw new Error(`There is no program ${programId}`);
  return parts.clicks.record({ ...UNLABELLED, ...rest, program: model.program }, at);
}
