/** Actions, programs and progress for tests: ordinary ones, in which a test names only what matters to it. */
import type { Action, StoredAction } from '@/lib/domain/action';
import { toInstantText } from '@/lib/domain/day';
import { toActionId, toProgramId } from '@/lib/domain/id';
import type { Program } from '@/lib/domain/program';
import type { Progress } from '@/lib/domain/progress';
import { startProgress } from '@/lib/domain/sync-plan';
import { anAccount, day, decimal, instant, NOW_MS } from './builders';

type Builder<Built, Texts extends keyof Built> = Partial<Omit<Built, Texts>> & Partial<Record<Texts, string>>;

/** What tests write as plain text, though the product keeps it branded. */
type ActionTexts = 'id' | 'programId' | 'day' | 'payout' | 'intendedPayout' | 'saleAmount';

/** A pending action of 10.00 USD; its state's own word and its first payout follow from what is named. */
export function anAction(some: Builder<Action, ActionTexts> = {}): Action {
  const { id = '1000.1.1', programId = '20101', payout = '10.00', saleAmount = '100.00', ...rest } = some;
  const { day: on = '2026-11-10', intendedPayout = payout, state = 'pending', ...others } = rest;
  return {
    programName: 'Nordlys Ski',
    trackerName: 'Online Sale',
    stateText: state.toUpperCase(),
    currency: 'USD',
    eventAt: instant(`${on}T18:00:00Z`),
    clickedAt: null,
    recordedAt: null,
    lockingAt: null,
    lockingOn: null,
    clearedAt: null,
    orderId: '',
    promoCode: '',
    referringDomain: '',
    customerCountry: '',
    subId1: '',
    subId2: '',
    subId3: '',
    sharedId: '',
    ...others,
    id: toActionId(id),
    programId: toProgramId(programId),
    state,
    payout: decimal(payout),
    intendedPayout: decimal(intendedPayout),
    saleAmount: decimal(saleAmount),
    day: day(on),
  };
}

/** The same as the database keeps it, seen once. */
export function aStoredAction(some: Parameters<typeof anAction>[0] = {}): StoredAction {
  const action = anAction(some);
  const firstSeenAt = instant('2026-11-11T00:00:00Z');
  return {
    ...action,
    firstSeenAt,
    history: [{ seenAt: firstSeenAt, state: action.state, payout: action.payout }],
  };
}

/** An active program of shop.test that allows deep links anywhere on its own site. */
export function aProgram(some: Builder<Program, 'id'> = {}): Program {
  const { id = '20101', ...others } = some;
  return {
    name: 'Nordlys Ski',
    advertiserName: 'Nordlys Ski Inc',
    advertiserUrl: 'https://www.shop.test',
    url: 'https://shop.test/',
    contract: 'active',
    allowsDeeplinking: true,
    deeplinkDomains: ['shop.test', 'www.shop.test'],
    trackingLink: 'https://go.track.test/c/1/2/3',
    ...others,
    id: toProgramId(id),
  };
}

/** The progress of an account that was connected a moment ago. */
export function aProgress(some: Partial<Progress> = {}): Progress {
  const { id, timeZone } = anAccount();
  return { ...startProgress(id, NOW_MS, timeZone), ...some };
}

/** The progress of an account whose last 90 days were complete an hour ago, and its history with them. */
export function aSettledProgress(some: Partial<Progress> = {}): Progress {
  const started = aProgress();
  const at = toInstantText(NOW_MS - 3_600_000);
  return {
    ...started,
    readBackTo: started.historyFrom,
    baselineAt: at,
    updatesReadTo: at,
    lockingReadAt: at,
    reconciledAt: at,
    programsReadAt: at,
    lastTryAt: at,
    lastCompleteAt: at,
    ...some,
  };
}
