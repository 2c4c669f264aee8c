import { classicError, invalidField } from '../wire/errors.ts';
import type { ActionFilter, ActionState, Millis, Range } from '../world/types.ts';
import { DAY_MS, parseInstant, yearsBefore } from './dates.ts';
import type { Query } from './query.ts';
import type { Switches } from './switches.ts';

const LONGEST_WINDOW_MS = 45 * DAY_MS;
const DEFAULT_WINDOW_MS = 7 * DAY_MS;
const STATES: readonly ActionState[] = ['PENDING', 'APPROVED', 'REVERSED'];

interface Family {
  start: string;
  end: string;
  pair: boolean;
  reachesBack: boolean;
}

/** §9, §10: the filters of Actions and ActionUpdates, or a 400. `null` says: answer with nothing. */
export function actionFilter(query: Query, now: Millis, switches: Switches): ActionFilter | null {
  const everyDate = switches.threeYears === 'every-date';
  const read = (family: Family) => readFamily(family, query, now, switches);
  const updatedAt = read({ start: 'StartDate', end: 'EndDate', pair: true, reachesBack: true });
  const lockingAt = read({
    start: 'LockingDateStart',
    end: 'LockingDateEnd',
    pair: true,
    reachesBack: everyDate,
  });
  const eventAt = read({
    start: 'ActionDateStart',
    end: 'ActionDateEnd',
    pair: switches.actionDatePair,
    reachesBack: everyDate,
  });
  refuseSeveralFamilies([updatedAt, lockingAt, eventAt], switches);
  if (endsInFuture(query, now, switches)) return null;
  return {
    ...programOf(query),
    ...stateOf(query),
    ...(eventAt && { eventAt }),
    ...(lockingAt && { lockingAt }),
    ...withDefault(updatedAt, Boolean(lockingAt || eventAt), now, switches),
  };
}

function readFamily(family: Family, query: Query, now: Millis, switches: Switches): Range | undefined {
  const from = readDate(family.start, query, switches);
  const to = readDate(family.end, query, switches);
  if (from === undefined && to === undefined) return undefined;
  if (family.pair) refuseHalfPair(family, from, to);
  const range = {
    from: from ?? (to ?? now) - LONGEST_WINDOW_MS,
    to: to ?? (from ?? now) + LONGEST_WINDOW_MS,
  };
  refuseBadRange(family, range, now);
  return range;
}

function readDate(name: string, query: Query, switches: Switches): Millis | undefined {
  const text = query.get(name);
  if (text === undefined) return undefined;
  return parseInstant(name, text, switches.milliseconds === 'refused-everywhere' ? 'refused' : 'accepted');
}

function refuseHalfPair(family: Family, from: Millis | undefined, to: Millis | undefined): void {
  if (from !== undefined && to !== undefined) return;
  throw classicError(400, `${family.start} and ${family.end} must be given together`);
}

function refuseBadRange(family: Family, range: Range, now: Millis): void {
  if (range.from > range.to) throw classicError(400, `${family.start} may not be after ${family.end}`);
  if (range.to - range.from > LONGEST_WINDOW_MS) {
    throw classicError(400, `${family.start} and ${family.end} may not be more than 45 days apart`);
  }
  if (family.reachesBack && range.from < yearsBefore(wholeSecond(now), 3)) {
    throw classicError(400, `${family.start} may not be more than 3 years in the past`);
  }
}

function refuseSeveralFamilies(ranges: (Range | undefined)[], switches: Switches): void {
  if (switches.dateFamilies === 'and' || ranges.filter(Boolean).length < 2) return;
  throw classicError(400, 'Only one kind of date filter may be given');
}

function endsInFuture(query: Query, now: Millis, switches: Switches): boolean {
  if (switches.futureEndDate !== 'empty-everywhere') return false;
  return ['EndDate', 'ActionDateEnd'].some((name) => (readDate(name, query, switches) ?? now) > now);
}

/** §9: the past seven days of updates, when the request asks for no other time. */
function withDefault(
  updatedAt: Range | undefined,
  otherDates: boolean,
  now: Millis,
  switches: Switches,
): Pick<ActionFilter, 'updatedAt'> {
  if (updatedAt) return { updatedAt };
  if (otherDates && switches.sevenDays === 'without-any-date') return {};
  return { updatedAt: { from: now - DEFAULT_WINDOW_MS, to: now } };
}

function programOf(query: Query): Pick<ActionFilter, 'programId'> {
  const programId = query.get('CampaignId');
  return programId ? { programId } : {};
}

function stateOf(query: Query): Pick<ActionFilter, 'state'> {
  const asked = query.get('State');
  if (asked === undefined) return {};
  const state = STATES.find((known) => known === asked);
  if (!state) throw invalidField('State', 'Not a valid state');
  return { state };
}

/** Dates arrive without milliseconds, so the oldest allowed one is a whole second too. */
function wholeSecond(at: Millis): Millis {
  return at - (at % 1000);
}
