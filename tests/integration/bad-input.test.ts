import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readProgress } from '@/lib/db/progress';
import { countUnreadable } from '@/lib/db/set-aside';
import { isKnown } from '@/lib/domain/click-known';
import { addDays, dayAt } from '@/lib/domain/day';
import type { Failure } from '@/lib/domain/failure';
import type { Progress } from '@/lib/domain/progress';
import type { FailNext } from '../../sandbox/control.ts';
import { SCOPES, type ScopeName } from '../../sandbox/rules/scopes.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { progressOf } from '../support/click-ledger';
import { EVER, ledgerLines, storedLines } from '../support/compare-ledger';
import { connectProduct, firstWorld, type Product, resetDevice } from '../support/product';

let sandbox: Sandbox;
let product: Product;
let bugs: ReturnType<typeof vi.spyOn>;

beforeEach(async () => {
  bugs = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  sandbox = await startSandbox({ scenarios: ['small'], seed: 7, switches: { jobSeconds: 0 } });
  product = await connectProduct(sandbox);
  await product.sync();
  await product.sync();
});

afterEach(async () => {
  await sandbox.close();
  await resetDevice();
  vi.restoreAllMocks();
});

const ACTIONS = '/Actions\\?';

const CASES: { what: string; fail: FailNext; failure: Failure['kind'] }[] = [
  { what: 'a refused token', fail: { kind: '401' }, failure: 'credentials-refused' },
  { what: 'a missing scope', fail: { kind: '403' }, failure: 'scope-missing' },
  { what: 'a refused request', fail: { kind: '400' }, failure: 'request-refused' },
  { what: 'a missing resource', fail: { kind: '404' }, failure: 'not-found' },
  { what: 'a wait', fail: { kind: '429', retryAfter: 120 }, failure: 'rate-limited' },
  { what: 'a server error', fail: { kind: '500' }, failure: 'service-down' },
  { what: 'a gateway error page', fail: { kind: '502-html' }, failure: 'service-down' },
  { what: 'a captive portal', fail: { kind: 'captive-portal' }, failure: 'intercepted' },
  { what: 'XML', fail: { kind: 'xml' }, failure: 'unreadable-answer' },
  { what: 'half a body', fail: { kind: 'half-json' }, failure: 'unreadable-answer' },
  { what: 'a connection cut before the answer', fail: { kind: 'reset' }, failure: 'offline' },
  { what: 'an empty body', fail: { kind: 'empty-body' }, failure: 'unreadable-answer' },
  { what: 'null', fail: { kind: 'null-body' }, failure: 'unreadable-answer' },
  { what: 'an error inside a 200', fail: { kind: 'ok-error-envelope' }, failure: 'request-refused' },
  { what: 'a redirect', fail: { kind: 'redirect-other-host' }, failure: 'intercepted' },
];

describe.each(CASES)('$what', ({ fail, failure }) => {
  it(`ends as ${failure}, keeps every number, moves no cursor and mends itself`, async () => {
    const { id } = product.account;
    const before = await storedLines(id, EVER);
    const cursors = cursorsOf(await readProgress(id));
    sandbox.control.advance({ hours: 2 });
    sandbox.control.failNext({ ...fail, count: 50, match: ACTIONS });

    const outcome = await product.sync();

    expect(outcome).toMatchObject({ status: 'failed', failure: { kind: failure } });
    expect((await readProgress(id))?.failure).toMatchObject({ kind: failure });
    expect(await storedLines(id, EVER)).toEqual(before);
    expect(cursorsOf(await readProgress(id))).toEqual(cursors);

    sandbox.control.clearFailures();
    sandbox.control.advance({ hours: 1 });
    expect(await product.sync(true)).toEqual({ status: 'complete' });
    expect((await readProgress(id))?.failure).toBeNull();
    await expectEqualToLedger();
    expect(bugs).not.toHaveBeenCalled();
  });
});

describe('rows that change their shape', () => {
  const MUTATIONS: { field: string; value: unknown; what: string }[] = [
    { field: 'State', value: 'LIMBO', what: 'an unknown state' },
    { field: 'Payout', value: 12.5, what: 'a number for the payout' },
    { field: 'CampaignId', value: 20101, what: 'a number for an id' },
    { field: 'Payout', value: '', what: 'no payout' },
    { field: 'EventDate', value: '', what: 'no event date' },
    { field: 'LockingDate', value: '', what: 'no locking date' },
    { field: 'Payout', value: '1,234.56', what: 'a payout nobody can read' },
  ];

  it.each(MUTATIONS)('$what in one row costs at most that row', async ({ field, value }) => {
    const { id } = product.account;
    const before = await countStored(id);
    sandbox.control.failNext({
      kind: 'mutate-rows',
      field,
      value: value as string,
      rows: 'first',
      count: 50,
      match: ACTIONS,
    });

    expect(await product.sync(true)).toEqual({ status: 'complete' });

    expect(await countStored(id)).toBe(before);
    sandbox.control.clearFailures();
    expect(await product.sync(true)).toEqual({ status: 'complete' });
    await expectEqualToLedger();
    expect(await countUnreadable(id)).toBe(0);
    expect(bugs).not.toHaveBeenCalled();
  });

  it('counts an unknown state apart from money that is certain', async () => {
    sandbox.control.failNext({
      kind: 'mutate-rows',
      field: 'State',
      value: 'LIMBO',
      rows: 'every',
      count: 50,
      match: 'LockingDate',
    });
    await product.sync(true);

    const states = (await storedLines(product.account.id, EVER)).map((line) => line.split(' ')[3]);
    expect(states).toContain('OTHER');
  });
});

describe('a token without a scope', () => {
  it('for actions keeps their numbers, names it, and lets programs and clicks go on', async () => {
    const { id } = product.account;
    const before = await storedLines(id, EVER);
    sandbox.control.advance({ hours: 30 });
    keepScopes((scope) => scope !== 'Retrieve actions');
    sandbox.control.clearRequests();
    const startedMs = product.deps.clock.now() - 2_000;

    expect(await product.sync()).toEqual({
      status: 'failed',
      failure: { kind: 'scope-missing', endpoint: 'actions' },
    });

    const progress = await progressOf(id);
    expect(progress).toMatchObject({ missingScopes: ['actions'], retryAt: null });
    expect(await storedLines(id, EVER)).toEqual(before);
    expect(sandbox.control.requests().filter(({ path }) => path.endsWith('/Actions'))).toHaveLength(1);
    expect(Date.parse(progress.programsReadAt ?? '')).toBeGreaterThan(startedMs);
    const yesterday = addDays(dayAt(product.deps.clock.now(), product.account.timeZone), -1);
    expect(isKnown(progress.clicksKnown, yesterday)).toBe(true);

    keepScopes(() => true);
    expect(await product.sync(true)).toEqual({ status: 'complete' });
    expect(await progressOf(id)).toMatchObject({ missingScopes: [], failure: null });
    await expectEqualToLedger();
  });

  it('for programs names it, and lets everything else go on', async () => {
    const { id } = product.account;
    sandbox.control.advance({ hours: 30 });
    keepScopes((scope) => scope !== 'Retrieve campaigns');

    expect(await product.sync()).toEqual({ status: 'complete' });

    expect((await progressOf(id)).missingScopes).toEqual(['programs']);
    await expectEqualToLedger();
    keepScopes(() => true);
    expect(await product.sync()).toEqual({ status: 'complete' });
    expect((await progressOf(id)).missingScopes).toEqual([]);
  });

  it('for clicks switches them off by name and keeps the earnings coming', async () => {
    sandbox.control.advance({ days: 1 });
    keepScopes((scope) => !/click|report/i.test(scope));

    expect(await product.sync(true)).toEqual({ status: 'complete' });

    expect((await progressOf(product.account.id)).missingScopes).toEqual(['click-export']);
    await expectEqualToLedger();
  });
});

/** Of all scopes there are. */
function keepScopes(isKept: (scope: ScopeName) => boolean): void {
  sandbox.control.setScopes(firstWorld(sandbox).partner.accountSid, SCOPES.filter(isKept));
}

async function expectEqualToLedger(): Promise<void> {
  const progress = await readProgress(product.account.id);
  const read = { from: progress?.historyFrom ?? EVER.to, to: EVER.to };
  expect(await storedLines(product.account.id, EVER)).toEqual(
    ledgerLines(firstWorld(sandbox).ledger(), read),
  );
}

async function countStored(accountId: Product['account']['id']): Promise<number> {
  const lines = await storedLines(accountId, EVER);
  return lines.reduce((sum, line) => sum + Number(line.split(' ')[4]), 0);
}

function cursorsOf(progress: Progress | undefined) {
  if (!progress) throw new Error('The account has no progress');
  const { readBackTo, baselineAt, updatesReadTo, lockingReadAt, reconciledAt } = progress;
  return { readBackTo, baselineAt, updatesReadTo, lockingReadAt, reconciledAt };
}
