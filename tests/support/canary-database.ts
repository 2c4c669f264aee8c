/** Databases in which every text that came from outside is a canary: whatever leaves with one of them has leaked. */
import * as fc from 'fast-check';
import { openDatabase } from '@/lib/db/open';
import type { Account } from '@/lib/domain/account';
import { addDays, type Day, toInstantText } from '@/lib/domain/day';
import type { Failure } from '@/lib/domain/failure';
import { type AccountId, toAccountId } from '@/lib/domain/id';
import type { Progress } from '@/lib/domain/progress';
import type { RunStep, SyncRun } from '@/lib/domain/sync-run';
import { aProgram, aProgress, aSettledProgress, aStoredAction } from './actions';
import { anAccount, anApproval, NOW_MS, TODAY } from './builders';

/** In every canary, also in those that look like money, an address or an id. */
export const CANARY_MARKS = ['canary', '98765432'] as const;

export function findCanaries(text: string): string[] {
  return CANARY_MARKS.filter((mark) => text.toLowerCase().includes(mark));
}

export interface CanaryDevice {
  account: Account;
  credentials: { accountSid: string; authToken: string };
  /** What each store holds, by its name. */
  records: { progress: Progress[]; syncRuns: SyncRun[] } & Record<string, object[]>;
}

/** Every place a text can stand takes one of these; their type is whatever the place wants. */
const canary = fc.oneof(
  fc.string({ maxLength: 12 }).map((text) => `cAnArY ${text}`),
  fc.nat(9_999).map((n) => `98765432.${n}`),
  fc.nat(9_999).map((n) => `https://canary.test/${n}?subId1=canary`),
  fc.nat(9_999).map((n) => `IRcAnArY${n}`),
  fc.constantFrom(
    'cAnArY missing',
    'cAnArY unreadable',
    'Payout cAnArY',
    '-07:00 cAnArY',
    '2026-01-01cAnArY',
  ),
) as fc.Arbitrary<never>;

/** A text of ours, or a canary in its place. */
const orCanary = <Word extends string>(...words: Word[]) => fc.oneof(fc.constantFrom(...words), canary);

const dayOf: fc.Arbitrary<Day> = fc.nat(120).map((ago) => addDays(TODAY, -ago));
const instantOf = fc.nat(40 * 86_400).map((ago) => toInstantText(NOW_MS - ago * 1_000));
const count = fc.nat(5_000);

const failure: fc.Arbitrary<Failure | null> = fc.option(
  fc.oneof(
    fc.record({
      kind: fc.constantFrom('request-refused'),
      endpoint: orCanary('actions', 'jobs'),
      message: canary,
    }),
    fc.record({ kind: fc.constantFrom('rate-limited'), endpoint: orCanary('actions'), until: instantOf }),
    fc.record({ kind: fc.constantFrom('service-down'), status: count }),
    fc.record({ kind: canary }),
  ) as fc.Arbitrary<Failure>,
);

const step = fc.oneof(
  fc.record({ kind: orCanary('company', 'programs', 'clicks'), at: instantOf }),
  fc.record({
    kind: fc.constant('actions'),
    at: instantOf,
    purpose: orCanary('first', 'updates'),
    by: orCanary('event', 'update'),
    from: fc.oneof(instantOf, canary),
    to: instantOf,
    rows: count,
    changedDays: count,
    approvals: count,
    setAside: count,
    days: fc.option(fc.record({ from: dayOf, to: fc.oneof(dayOf, canary) })),
  }),
) as fc.Arbitrary<RunStep>;

const run = (accountId: AccountId): fc.Arbitrary<SyncRun> =>
  fc.record({
    accountId: fc.constant(accountId),
    startedAt: instantOf,
    endedAt: fc.option(fc.oneof(instantOf, canary)),
    epoch: count,
    trigger: orCanary('schedule', 'user'),
    steps: fc.array(step, { maxLength: 4 }),
    requests: count,
    failure,
  });

const action = fc
  .record({
    id: canary,
    programId: canary,
    programName: canary,
    trackerName: canary,
    stateText: canary,
    payout: fc.constant('98765432.10'),
    saleAmount: fc.constant('98765432.99'),
    currency: canary,
    orderId: canary,
    promoCode: canary,
    referringDomain: canary,
    customerCountry: canary,
    subId1: canary,
    subId2: canary,
    subId3: canary,
    sharedId: canary,
  })
  .map(aStoredAction);

const sumLine = fc.record({
  currency: canary,
  state: fc.constant('pending' as const),
  count,
  payout: canary,
  intendedPayout: canary,
  saleAmount: canary,
});

const earningLine = fc.tuple(sumLine, canary).map(([line, programId]) => ({ ...line, programId }));

const clickSource = fc.option(
  fc.oneof(
    fc.record({ kind: fc.constant('export'), reason: orCanary('no-report', 'refused') }),
    fc.record({
      kind: fc.constant('report'),
      byProgram: canary,
      byDay: fc.option(canary),
      withoutByDay: fc.option(orCanary('no-report')),
    }),
  ),
) as fc.Arbitrary<Progress['clickSource']>;

const clickJob = fc.record({
  request: fc.oneof(
    fc.record({ kind: orCanary('export'), format: fc.constant('CSV'), day: dayOf }),
    fc.record({
      kind: orCanary('walk-program'),
      format: fc.constant('CSV'),
      reportId: canary,
      days: fc.record({ from: dayOf, to: dayOf }),
      programId: canary,
    }),
  ),
  jobId: canary,
  status: orCanary('submitted', 'imported', 'failed'),
  submittedAt: instantOf,
  tries: count,
}) as fc.Arbitrary<Progress['clickJobs'][number]>;

const progress = (accountId: AccountId): fc.Arbitrary<Progress> =>
  fc
    .record({
      failure,
      clickFailure: failure,
      failures: count,
      clickSource,
      clickJobs: fc.array(clickJob, { maxLength: 4 }),
      missingScopes: fc.array(orCanary('jobs', 'click-export'), { maxLength: 3 }),
      retryAt: fc.option(fc.constant(toInstantText(NOW_MS + 60_000))),
      waits: fc.constantFrom({}, { detail: toInstantText(NOW_MS + 90_000) }),
    })
    .chain((some) =>
      fc.constantFrom(aProgress({ ...some, accountId }), aSettledProgress({ ...some, accountId })),
    );

const setAside = (accountId: AccountId) =>
  fc.record({
    accountId: fc.constant(accountId),
    key: canary,
    reason: orCanary('disappeared', 'Payout unreadable', 'Id missing'),
    day: fc.option(fc.oneof(dayOf, canary)),
    raw: canary,
    seenAt: fc.oneof(instantOf, canary),
  });

/** A device with one account, whose own texts are canaries, too. */
export const canaryDevice: fc.Arbitrary<CanaryDevice> = fc.uuid({ version: 4 }).chain((uuid) => {
  const id = toAccountId(uuid);
  const day = { accountId: fc.constant(id), day: dayOf };
  return fc.record({
    account: fc
      .record({ label: canary, companyName: canary, currency: canary, timeZone: canary })
      .map((texts) => anAccount({ ...texts, id })),
    credentials: fc.record({ accountSid: canary, authToken: canary }),
    records: fc.record({
      actionDays: fc.array(fc.record({ ...day, actions: fc.array(action, { maxLength: 2 }) }), {
        maxLength: 3,
      }),
      places: fc.array(
        fc.record({ accountId: fc.constant(id), recordedOn: canary, days: fc.dictionary(canary, dayOf) }),
        { maxLength: 2 },
      ),
      earningDays: fc.array(
        fc.record({
          ...day,
          lines: fc.array(earningLine),
        }),
        {
          maxLength: 3,
        },
      ),
      sumDays: fc.array(
        fc.record({
          ...day,
          lines: fc.array(sumLine),
          locks: fc.array(fc.record({ on: dayOf, currency: canary, count, payout: canary }), {
            maxLength: 2,
          }),
          open: fc.constant(1 as const),
        }),
        { maxLength: 3 },
      ),
      clickDays: fc.array(
        fc.record({
          ...day,
          programs: fc.array(fc.record({ programId: canary, clicks: count }), { maxLength: 2 }),
          complete: fc.boolean(),
          readAt: instantOf,
        }),
        { maxLength: 2 },
      ),
      programs: fc.array(
        canary.map((text) => ({
          ...aProgram({ id: text, name: text, url: text, trackingLink: text }),
          accountId: id,
        })),
        { maxLength: 2 },
      ),
      alerts: fc.array(
        canary.map((text) => anApproval({ id: text, accountId: id, programName: text, currency: text })),
        { maxLength: 2 },
      ),
      progress: progress(id).map((one) => [one]),
      setAside: fc.array(setAside(id), { maxLength: 4 }),
      budgets: fc.constant([
        { accountId: id, request: [NOW_MS], 'click-export': [], 'report-export': [NOW_MS] },
      ]),
      syncRuns: fc.array(run(id), { maxLength: 4 }),
    }),
  });
});

/** Lays a device's records into the database; what was there of other accounts is taken away. */
export async function installCanaries({ records }: CanaryDevice): Promise<void> {
  const database = await openDatabase();
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names, 'readwrite');
  for (const name of names) void transaction.objectStore(name).clear();
  for (const [name, list] of Object.entries(records))
    for (const record of list) void transaction.objectStore(name as 'progress').put(record as Progress);
  await transaction.done;
}
