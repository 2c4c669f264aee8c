import { DatabaseError } from '@/lib/db/database-error';
import { addDays } from '@/lib/domain/day';
import type { PopupServices } from '../popup/services';
import { NOW_MS, TODAY } from './samples';
import type { PopupState } from './states';

/** Answers for one state; nothing is sent, nothing is kept. */
export function createSampleServices({
  accounts,
  page,
  status,
  approvals,
  answers,
}: PopupState): PopupServices {
  return {
    queries: {
      accounts: () => (answers === 'fails' ? refuse() : Promise.resolve(accounts)),
      accountStatus: () => Promise.resolve(status),
      popupPage: () => (answers === 'never' ? new Promise(() => undefined) : Promise.resolve(page)),
      popupFigures: () => Promise.resolve({ ...page, comparison: undefined }),
      unseenApprovals: () => Promise.resolve(approvals),
      upcomingLocks: () =>
        Promise.resolve({
          range: { from: TODAY, to: addDays(TODAY, 6) },
          ordersFrom: status.history && addDays(TODAY, -89),
          count: page.overview.currencies.length > 0 ? 12 : 0,
          sums: page.overview.currencies.map(({ currency, byState }) => ({
            currency,
            payout: byState.pending.payout,
          })),
        }),
    },
    onChange: () => () => undefined,
    send: () => Promise.resolve({ ok: false, failure: { kind: 'unexpected' } }),
    openWelcome: nothing,
    openOptions: nothing,
    openDashboard: nothing,
    openBeside: nothing,
    requestHost: () => Promise.resolve(false),
    now: () => NOW_MS,
    PageLink: () => null,
  };
}

const nothing = () => undefined;

function refuse(): Promise<never> {
  return Promise.reject(new DatabaseError('database-unavailable', new Error('A sample')));
}
