import type { Account } from '@/lib/domain/account';
import type { AccountStatus } from '@/lib/domain/account-status';
import type { Alert } from '@/lib/domain/alert';
import { addDays, toInstantText } from '@/lib/domain/day';
import { toAccountId } from '@/lib/domain/id';
import type { PopupPage } from '@/lib/domain/popup-page';
import {
  LONG_NAME,
  MARKUP_NAME,
  RTL_NAME,
  type Sums,
  sampleAccount,
  sampleApproval,
  samplePage,
  sampleStatus,
  TODAY,
} from './samples';

/** What the popup finds; a state names what is special about it. */
export interface PopupState {
  name: string;
  accounts: Account[];
  page: PopupPage;
  status: AccountStatus;
  approvals: Alert[];
  /** Instead of answers: nothing yet, or nothing at all. */
  answers: 'at-once' | 'never' | 'fails';
}

const USD: Sums = {
  currency: 'USD',
  payout: '1284.60',
  approved: '812.10',
  pending: '472.50',
  reversed: '38.00',
  before: '1141.40',
};
const EUR: Sums = {
  currency: 'EUR',
  payout: '212.40',
  approved: '150.00',
  pending: '62.40',
  reversed: '0',
  before: '260.10',
};
const all = (currency: string, sum: string, before?: string): Sums => ({
  currency,
  payout: sum,
  approved: sum,
  pending: sum,
  reversed: sum,
  ...(before === undefined ? {} : { before }),
});

const APPROVALS = [
  sampleApproval(0, 'Nordlys Ski', '42.80'),
  sampleApproval(1, 'Bäckerei Früh', '8.15', 'EUR'),
];

function state(name: string, some: Partial<PopupState> = {}): PopupState {
  return {
    name,
    accounts: [sampleAccount()],
    page: samplePage([USD]),
    status: sampleStatus(),
    approvals: [],
    answers: 'at-once',
    ...some,
  };
}

const NONE = { actions: 0, payouts: {} };

function inFirstSync(): PopupPage {
  const page = samplePage([all('USD', '12.40')], 0);
  return {
    ...page,
    overview: { ...page.overview, daysMissing: 27 },
    comparison: { status: 'not-read' },
    chart: page.chart.map((day, index) =>
      index < 27 ? { ...day, read: false, clicks: null, approved: NONE, pending: NONE } : day,
    ),
  };
}

function behind(): PopupPage {
  return { ...samplePage([USD]), comparison: { status: 'behind', readTo: addDays(TODAY, -7) } };
}

const second = sampleAccount({
  id: toAccountId('7f1c2a52-4b7e-4c39-9d60-2a3b8c1d0e4f'),
  label: 'Second Blog',
});
const third = sampleAccount({ id: toAccountId('8f1c2a52-4b7e-4c39-9d60-2a3b8c1d0e4f'), label: LONG_NAME });
const WEEK_AGO = toInstantText('2026-11-11T18:40:00Z');

/** The hard cases of the popup, each by a name that pictures and tests call it by. */
export const STATES: readonly PopupState[] = [
  state('ready', { approvals: APPROVALS }),
  state('two-currencies', { page: samplePage([USD, EUR]), approvals: APPROVALS }),
  state('five-currencies', {
    page: samplePage([USD, EUR, all('GBP', '87.12'), all('JPY', '74099', '51200'), all('KWD', '1222.511')]),
    approvals: APPROVALS,
  }),
  state('long-names', {
    accounts: [sampleAccount({ label: LONG_NAME }), second, third],
    approvals: [0, 1, 2, 3].map((index) => sampleApproval(index, LONG_NAME, '12345678.90')),
  }),
  state('right-to-left', {
    accounts: [sampleAccount({ label: RTL_NAME })],
    approvals: [sampleApproval(0, RTL_NAME, '42.80')],
  }),
  state('markup', {
    accounts: [sampleAccount({ label: MARKUP_NAME })],
    approvals: [sampleApproval(0, MARKUP_NAME, '42.80')],
  }),
  state('tiny-amounts', { page: samplePage([all('USD', '0.0001', '0.0002')]) }),
  state('huge-amounts', { page: samplePage([all('USD', '12345678.90', '9345678.91')]) }),
  state('huge-in-five', {
    page: samplePage(['USD', 'EUR', 'GBP', 'JPY', 'KWD'].map((code) => all(code, '12345678.90'))),
  }),
  state('yen-and-dinar', {
    accounts: [sampleAccount({ currency: 'JPY', timeZone: 'Asia/Tokyo' })],
    page: samplePage([all('JPY', '74099', '51200'), all('KWD', '1222.511')]),
  }),
  state('unknown-currencies', { page: samplePage([all('POINTS', '12.34', '10'), all('X1', '7')]) }),
  state('no-clicks-scope', {
    page: samplePage([USD], 0),
    status: sampleStatus({ missingScopes: ['click-export'] }),
  }),
  state('first-sync', {
    page: inFirstSync(),
    status: sampleStatus({ syncing: true, firstSync: { daysDone: 3, daysToDo: 90 }, lastSyncAt: null }),
  }),
  state('one-of-three-refused', {
    accounts: [sampleAccount(), second, third],
    status: sampleStatus({ failure: { kind: 'credentials-refused' }, lastSyncAt: WEEK_AGO, stale: true }),
  }),
  state('offline-for-a-week', {
    page: behind(),
    status: sampleStatus({
      failure: { kind: 'offline' },
      lastSyncAt: WEEK_AGO,
      stale: true,
      retryAt: toInstantText('2026-11-18T19:10:00Z'),
    }),
  }),
  state('clock-wrong', { status: sampleStatus({ lastSyncAt: toInstantText('2026-11-19T18:42:00Z') }) }),
  state('nothing-sold', { page: samplePage([]) }),
  state('waiting', {
    status: sampleStatus({
      waits: [{ group: 'detail', until: toInstantText('2026-11-18T19:30:00Z'), why: 'asked' }],
    }),
  }),
  state('rows-set-aside', { status: sampleStatus({ setAside: 12 }) }),
  state('not-connected', { accounts: [] }),
  state('loading', { answers: 'never' }),
  state('unavailable', { answers: 'fails' }),
];
