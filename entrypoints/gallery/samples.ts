import type { Account } from '@/lib/domain/account';
import type { AccountStatus } from '@/lib/domain/account-status';
import type { Alert } from '@/lib/domain/alert';
import type { ChartDay } from '@/lib/domain/chart-day';
import { type Change, comparePayouts } from '@/lib/domain/comparison';
import { addDays, type Day, listDays, toDay, toInstantText } from '@/lib/domain/day';
import type { Failure } from '@/lib/domain/failure';
import { toAccountId, toActionId, toProgramId } from '@/lib/domain/id';
import { type Decimal, toDecimal, ZERO } from '@/lib/domain/money';
import type { CurrencyFigures } from '@/lib/domain/overview';
import type { PopupPage } from '@/lib/domain/popup-page';

/** Invented figures of one still moment, so that two pictures of a state are alike. */
export const NOW_MS = Date.parse('2026-11-18T18:45:00Z');
export const TODAY = toDay('2026-11-18');

export const LONG_NAME = 'The Extraordinarily Long Winter Outdoor Equipment Company '
  .repeat(4)
  .trim()
  .slice(0, 200);
export const RTL_NAME = 'متجر الجبال الخضراء للرحلات';
export const MARKUP_NAME = '<img src=x onerror=alert(1)><b>Bold & Sons</b>';

export const decimal = (text: string): Decimal => toDecimal(text) ?? ZERO;

export function sampleAccount(some: Partial<Account> = {}): Account {
  return {
    id: toAccountId('6f1c2a52-4b7e-4c39-9d60-2a3b8c1d0e4f'),
    label: 'Trailhead Media',
    companyName: 'Trailhead Media LLC',
    currency: 'USD',
    timeZone: 'America/Los_Angeles',
    connectedAt: toInstantText('2026-09-01T08:00:00Z'),
    ...some,
  };
}

export function sampleStatus(some: Partial<AccountStatus> = {}): AccountStatus {
  return {
    syncing: false,
    firstSync: null,
    history: null,
    lastSyncAt: toInstantText('2026-11-18T18:42:00Z'),
    stale: false,
    failure: null,
    waits: [],
    retryAt: null,
    clickFailure: null,
    rebuilt: false,
    missingScopes: [],
    setAside: 0,
    ...some,
  };
}

export interface Sums {
  currency: string;
  approved: string;
  pending: string;
  reversed: string;
  payout: string;
  before?: string;
}

export function sampleFigures({ currency, approved, pending, reversed, payout }: Sums): CurrencyFigures {
  const of = (sum: string, count: number) => ({ count, payout: decimal(sum) });
  return {
    currency,
    payout: decimal(payout),
    saleAmount: ZERO,
    byState: {
      approved: of(approved, 31),
      pending: of(pending, 24),
      reversed: of(reversed, 2),
      other: of('0', 0),
    },
  };
}

/** A page of thirty days in these currencies, compared with the thirty before. */
export function samplePage(sums: readonly Sums[], clicks = 1204): PopupPage {
  const range = { from: addDays(TODAY, -29), to: TODAY };
  const days = clicks > 0 ? listDays(range) : [];
  return {
    overview: {
      range,
      today: TODAY,
      currencies: sums.map(sampleFigures),
      counts: sums.length > 0 ? { approved: 31, pending: 24, reversed: 2, other: 0 } : NO_COUNTS,
      clicks: {
        days,
        clicks,
        actions: 55,
        conversionRate: clicks > 0 ? decimal('0.0457') : null,
        epc: clicks > 0 ? sums.map(({ currency }) => ({ currency, amount: decimal('1.0669') })) : [],
      },
      daysMissing: 0,
    },
    comparison: {
      status: 'compared',
      range: { from: addDays(TODAY, -59), to: addDays(TODAY, -30) },
      until: null,
      changes: changesOf(sums),
    },
    chart: listDays(range).map((day, index) => sampleDay(day, index, sums[0], clicks > 0)),
  };
}

const NO_COUNTS = { approved: 0, pending: 0, reversed: 0, other: 0 };

function changesOf(sums: readonly Sums[]): Change[] {
  const now = sums.map(({ currency, payout }) => ({ currency, payout: decimal(payout) }));
  const before = sums.map(({ currency, before = '0' }) => ({ currency, payout: decimal(before) }));
  return comparePayouts(now, before);
}

function sampleDay(day: Day, index: number, main: Sums | undefined, clicksKnown: boolean): ChartDay {
  const wave = 12 + ((index * 7) % 11);
  const firm = Math.max(0, wave - Math.max(0, index - 14));
  const sums = (size: number) => ({
    actions: main ? Math.ceil(size / 6) : 0,
    payouts: main ? { [main.currency]: decimal(String(size * 2)) } : {},
  });
  return {
    day,
    read: true,
    approved: sums(firm),
    pending: sums(index > 10 ? index - 8 : 1),
    clicks: clicksKnown ? 20 + wave * 2 : null,
  };
}

export function sampleApproval(index: number, programName: string, payout: string, currency = 'USD'): Alert {
  const actionId = toActionId(`1000.4636.${158_133 + index}`);
  return {
    id: `approval ${actionId}`,
    accountId: sampleAccount().id,
    kind: 'approval',
    actionId,
    programId: toProgramId('20101'),
    programName,
    payout: decimal(payout),
    currency,
    day: addDays(TODAY, -35 - index),
    foundAt: toInstantText('2026-11-18T18:42:00Z'),
    notifiedAt: null,
    seenAt: null,
  };
}

const UNTIL = toInstantText('2026-11-18T19:30:00Z');

/** Each kind of failure once. */
export const FAILURES: Failure[] = [
  { kind: 'credentials-refused' },
  { kind: 'scope-missing', endpoint: 'click-export' },
  { kind: 'request-refused', endpoint: 'actions', message: MARKUP_NAME },
  { kind: 'not-found', endpoint: 'programs' },
  { kind: 'rate-limited', endpoint: 'actions', until: UNTIL },
  { kind: 'budget-spent', endpoint: 'actions', until: UNTIL },
  { kind: 'service-down', status: 503 },
  { kind: 'timed-out' },
  { kind: 'offline' },
  { kind: 'intercepted' },
  { kind: 'unreadable-answer', endpoint: 'actions' },
  { kind: 'host-not-permitted' },
  { kind: 'storage-full' },
  { kind: 'database-unavailable' },
  { kind: 'update-needed' },
  { kind: 'unexpected' },
];
