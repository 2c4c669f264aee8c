/** Actions as a large partner has them: forty programs, two currencies, every state; the same each time. */
import type { ActionState, StoredAction } from '@/lib/domain/action';
import { addDays, type Day, type InstantText } from '@/lib/domain/day';
import { toActionId, toProgramId } from '@/lib/domain/id';
import type { Decimal } from '@/lib/domain/money';
import type { Program } from '@/lib/domain/program';

const LOCK_DAYS = 40;
const LABELS = ['gear-guide', 'tents', 'winter-sale', 'newsletter-41', 'youtube', 'best-of', 'home', 'deals'];
const BRANDS = ['Nordlys Ski', 'Northwind Outdoor', 'Maple & Oak', 'Blue Lantern', 'Kestrel Cycles'];

export const PROGRAMS: readonly Program[] = Array.from({ length: 40 }, (_, index) => ({
  id: toProgramId(String(20_101 + index)),
  name: `${BRANDS[index % BRANDS.length]} ${index + 1}`,
  advertiserName: `${BRANDS[index % BRANDS.length]} Inc`,
  advertiserUrl: `https://www.shop${index}.test`,
  url: `https://shop${index}.test/`,
  contract: 'active',
  allowsDeeplinking: true,
  deeplinkDomains: [`shop${index}.test`],
  trackingLink: `https://go.track.test/c/1/${index}/3`,
}));

/** Makes the n-th action of all, on a day. */
export function createInventor(today: Day): (day: Day, index: number) => StoredAction {
  const locks = new Map<Day, Day>();
  return (day, index) => {
    const lockingOn = locks.get(day) ?? addDays(day, LOCK_DAYS);
    locks.set(day, lockingOn);
    return anAction(day, lockingOn, lockingOn >= today, index);
  };
}

function anAction(day: Day, lockingOn: Day, canChange: boolean, index: number): StoredAction {
  const chance = scramble(index);
  const program = PROGRAMS[chance % PROGRAMS.length] as Program;
  const state = toState(canChange, chance);
  const payout = (state === 'reversed' ? '0.00' : toAmount(chance % 9_000)) as Decimal;
  const eventAt = `${day}T${two(chance % 24)}:${two(chance % 60)}:${two((chance >> 6) % 60)}Z` as InstantText;
  const recordedAt = `${day}T23:59:00Z` as InstantText;
  const approvedAt = `${lockingOn}T06:30:00Z` as InstantText;
  const first = { seenAt: recordedAt, state: 'pending', payout } as const;
  return {
    id: toActionId(`${program.id}.6101.${10_000_000 + index}`),
    programId: program.id,
    programName: program.name,
    trackerName: 'Online Sale',
    state,
    stateText: state.toUpperCase(),
    payout,
    intendedPayout: toAmount(chance % 9_000),
    saleAmount: toAmount(chance % 90_000),
    currency: chance % 5 === 0 ? 'EUR' : 'USD',
    day,
    eventAt,
    clickedAt: eventAt,
    recordedAt,
    lockingAt: `${lockingOn}T00:00:00Z` as InstantText,
    lockingOn,
    clearedAt: state === 'approved' ? approvedAt : null,
    orderId: `NW-${(chance * 7_919) % 100_000_000}`,
    promoCode: chance % 11 === 0 ? 'FIRST15' : '',
    referringDomain: 'trailnotes.example',
    customerCountry: 'US',
    subId1: `${LABELS[chance % LABELS.length]}-${(chance >> 3) % 60}`,
    subId2: chance % 3 === 0 ? `position-${chance % 12}` : '',
    subId3: '',
    sharedId: '',
    firstSeenAt: recordedAt,
    history: state === 'pending' ? [first] : [first, { seenAt: approvedAt, state, payout }],
  };
}

function toState(canChange: boolean, chance: number): ActionState {
  if (chance % 13 === 0) return 'reversed';
  return canChange && chance % 4 !== 0 ? 'pending' : 'approved';
}

function toAmount(cents: number): Decimal {
  return `${Math.floor(cents / 100)}.${two(cents % 100)}` as Decimal;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** A number that looks drawn, the same for the same index. */
function scramble(index: number): number {
  let mixed = Math.imul(index ^ (index >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return (mixed ^ (mixed >>> 15)) >>> 1;
}
