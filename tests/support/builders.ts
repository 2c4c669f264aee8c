/** Domain objects for tests: ordinary ones, in which a test names only what matters to it. All invented. */
import { sampleAccount, TODAY } from '@/entrypoints/gallery/samples';
import type { ActionState } from '@/lib/domain/action';
import type { Alert } from '@/lib/domain/alert';
import type { ChartDay } from '@/lib/domain/chart-day';
import type { ConnectionReport } from '@/lib/domain/connection';
import { addDays, type Day, type InstantText, listDays } from '@/lib/domain/day';
import { toActionId, toProgramId } from '@/lib/domain/id';
import type { Decimal } from '@/lib/domain/money';
import type { CurrencyFigures, EarningsOverview, StateFigures } from '@/lib/domain/overview';
import type { PopupPage } from '@/lib/domain/popup-page';
import type { UpcomingLocks } from '@/lib/domain/upcoming-locks';

// The gallery's moment, account and status are the ordinary ones, so that its pictures show what tests speak of.
export {
  NOW_MS,
  sampleAccount as anAccount,
  sampleStatus as aStatus,
  TODAY,
} from '@/entrypoints/gallery/samples';

export const decimal = (text: string): Decimal => text as Decimal;
export const day = (text: string): Day => text as Day;
export const instant = (text: string): InstantText => text as InstantText;

type States = Partial<Record<ActionState, [payout: string, count: number]>>;

/** A currency's figures by state, as `{ approved: ['812.10', 31] }`. */
export function someFigures(currency: string, payout: string, states: States = {}): CurrencyFigures {
  const of = (state: ActionState): StateFigures => {
    const [sum, count] = states[state] ?? ['0', 0];
    return { payout: decimal(sum), count };
  };
  return {
    currency,
    payout: decimal(payout),
    saleAmount: decimal('0'),
    byState: {
      approved: of('approved'),
      pending: of('pending'),
      reversed: of('reversed'),
      other: of('other'),
    },
  };
}

export function anOverview(some: Partial<EarningsOverview> = {}): EarningsOverview {
  return {
    range: { from: day('2026-10-20'), to: TODAY },
    today: TODAY,
    currencies: [
      someFigures('USD', '1284.60', {
        approved: ['812.10', 31],
        pending: ['472.50', 24],
        reversed: ['38.00', 2],
      }),
    ],
    counts: { approved: 31, pending: 24, reversed: 2, other: 0 },
    clicks: {
      days: [day('2026-11-17'), TODAY],
      clicks: 1204,
      actions: 55,
      conversionRate: decimal('0.0457'),
      epc: [{ currency: 'USD', amount: decimal('1.0669') }],
    },
    daysMissing: 0,
    ...some,
  };
}

/** A period in which nothing happened. */
export function anEmptyOverview(some: Partial<EarningsOverview> = {}): EarningsOverview {
  return anOverview({
    currencies: [],
    counts: { approved: 0, pending: 0, reversed: 0, other: 0 },
    clicks: { days: [], clicks: 0, actions: 0, conversionRate: null, epc: [] },
    ...some,
  });
}

export function anApproval(some: Partial<Alert> = {}): Alert {
  const actionId = some.actionId ?? toActionId('1000.4636.158133');
  return {
    id: `approval ${actionId}`,
    accountId: sampleAccount().id,
    kind: 'approval',
    actionId,
    programId: toProgramId('20101'),
    programName: 'Nordlys Ski',
    payout: decimal('42.80'),
    currency: 'USD',
    day: day('2026-10-14'),
    foundAt: instant('2026-11-18T18:42:00Z'),
    notifiedAt: null,
    seenAt: null,
    ...some,
  };
}

/** A report in which this token may do everything. */
export function aReport(some: Partial<ConnectionReport> = {}): ConnectionReport {
  const endpoints = [
    'company-information',
    'programs',
    'actions',
    'click-export',
    'jobs',
    'tracking-links',
  ] as const;
  return {
    companyName: 'Trailhead Media LLC',
    checks: endpoints.map((endpoint) => ({ endpoint, status: 'allowed' })),
    ...some,
  };
}

/** A day of a chart: payouts of USD unless another currency is told. */
export function aChartDay(
  at: Day,
  { approved = ['0', 0], pending = ['0', 0], currency = 'USD', clicks = null as number | null } = {},
): ChartDay {
  const sums = ([payout, actions]: readonly (string | number)[]) => ({
    actions: Number(actions),
    payouts: { [currency]: decimal(String(payout)) },
  });
  return { day: at, read: true, approved: sums(approved), pending: sums(pending), clicks };
}

/** A month that earned more than the one before it. */
export function aPopupPage(some: Partial<PopupPage> = {}): PopupPage {
  const overview = some.overview ?? anOverview();
  const { range } = overview;
  return {
    overview,
    comparison: {
      status: 'compared',
      range: { from: addDays(range.from, -30), to: addDays(range.from, -1) },
      until: null,
      changes: [
        {
          currency: 'USD',
          before: decimal('1141.40'),
          amount: decimal('143.20'),
          fraction: decimal('0.1255'),
        },
      ],
    },
    chart: listDays(range).map((at, index) =>
      aChartDay(at, {
        approved: [`${30 + index}.50`, 1],
        pending: [`${index}.25`, 1],
        clicks: index < 28 ? 40 + index : null,
      }),
    ),
    ...some,
  };
}

export function someLocks(some: Partial<UpcomingLocks> = {}): UpcomingLocks {
  return {
    range: { from: TODAY, to: addDays(TODAY, 6) },
    ordersFrom: null,
    count: 12,
    sums: [{ currency: 'USD', payout: decimal('318.40') }],
    ...some,
  };
}
