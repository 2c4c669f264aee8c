import { requestPermission } from '@/lib/db/budgets';
import { reservedUntilMs, type Spending } from '@/lib/domain/budget';
import { toInstantText } from '@/lib/domain/day';
import type { Endpoint, Failure } from '@/lib/domain/failure';
import type { AccountId } from '@/lib/domain/id';
import { type RateGroup, rateGroupOf } from '@/lib/domain/rate-group';
import type { RateReading } from '@/lib/impact/client';
import type { Clock } from '@/lib/platform/clock';

/** A request that was not sent: impact.com asked us to wait, or our own share is used up. */
export class NotSentError extends Error {
  override readonly name = 'NotSentError';
  readonly failure: Extract<Failure, { kind: 'rate-limited' | 'budget-spent' }>;

  constructor(kind: 'rate-limited' | 'budget-spent', endpoint: Endpoint, untilMs: number) {
    super(`Not sent: ${kind}`);
    this.failure = { kind, endpoint, until: toInstantText(untilMs) };
  }
}

export interface Gate {
  /** Counts a request, or throws `NotSentError` or `SupersededError`. */
  beforeRequest(request: { endpoint: Endpoint; method?: string | undefined }): Promise<void>;
  onRateLimit(reading: RateReading, endpoint: Endpoint): void;
  /** How many requests went through. */
  requests(): number;
}

/** Stands before every request of an account. `epoch` is the run's; `null` for a user's own request. */
export function createGate(accountId: AccountId, epoch: number | null, clock: Clock): Gate {
  const reserved = new Map<RateGroup, number>();
  let requests = 0;
  return {
    async beforeRequest({ endpoint, method }) {
      const group = rateGroupOf(endpoint);
      const nowMs = clock.now();
      const reservedMs = reserved.get(group) ?? 0;
      if (reservedMs > nowMs) throw new NotSentError('rate-limited', endpoint, reservedMs);
      // What a user's own click asks for is not ours to ration.
      const spendings = epoch === null ? [] : spendingsOf(endpoint, method);
      const permission = await requestPermission({ accountId, epoch, group, spendings, nowMs });
      if (permission.status === 'waiting')
        throw new NotSentError('rate-limited', endpoint, permission.untilMs);
      if (permission.status === 'spent') throw new NotSentError('budget-spent', endpoint, permission.untilMs);
      requests += 1;
    },
    onRateLimit(reading, endpoint) {
      const untilMs = reservedUntilMs(reading);
      if (untilMs !== null) reserved.set(rateGroupOf(endpoint), untilMs);
    },
    requests: () => requests,
  };
}

/** An export is a request, too. Running a job again is none: it has no limit of its own. */
function spendingsOf(endpoint: Endpoint, method: string | undefined): Spending[] {
  const isExport = endpoint === 'click-export' || endpoint === 'report-export';
  return isExport && (method ?? 'GET') === 'GET' ? ['request', endpoint] : ['request'];
}
