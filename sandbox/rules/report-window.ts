import { classicError, invalidField } from '../wire/errors.ts';
import type { Day, World } from '../world/types.ts';
import { daysBetween, parseDay, parseInstant } from './dates.ts';
import type { Query } from './query.ts';
import type { Switches } from './switches.ts';

const LONGEST_DAYS = 366;

export interface ReportWindow {
  from: Day;
  to: Day;
}

/**
 * §14: START_DATE and END_DATE, both needed, at most 366 days. Days or full timestamps; `startdate` and
 * `enddate` are seen too. `null` says: answer with nothing.
 */
export function reportWindow(
  query: Query,
  world: World,
  kind: 'run' | 'export',
  switches: Switches,
): ReportWindow | null {
  const from = readDay('START_DATE', query, world, kind, switches);
  const to = readDay('END_DATE', query, world, kind, switches);
  if (from > to) throw classicError(400, 'START_DATE may not be after END_DATE');
  if (daysBetween(from, to) > LONGEST_DAYS) {
    throw classicError(400, `START_DATE and END_DATE may not be more than ${LONGEST_DAYS} days apart`);
  }
  const future = to > world.dayOf(world.clock.now());
  return future && emptyInFuture(kind, switches) ? null : { from, to };
}

function readDay(name: string, query: Query, world: World, kind: 'run' | 'export', switches: Switches): Day {
  const text = query.get(name) ?? query.get(name.replace('_', '').toLowerCase());
  if (text === undefined) throw invalidField(name, 'Is required');
  if (!text.includes('T')) return parseDay(name, text);
  return world.dayOf(parseInstant(name, text, millisecondsIn(kind, switches)));
}

function millisecondsIn(kind: 'run' | 'export', switches: Switches): 'refused' | 'accepted' {
  if (switches.milliseconds === 'refused-everywhere') return 'refused';
  return switches.milliseconds === 'refused-in-exports' && kind === 'export' ? 'refused' : 'accepted';
}

function emptyInFuture(kind: 'run' | 'export', switches: Switches): boolean {
  if (switches.futureEndDate === 'empty-everywhere') return true;
  return switches.futureEndDate === 'empty-in-exports' && kind === 'export';
}
