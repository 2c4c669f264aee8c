import { beforeEach, describe, expect, it } from 'vitest';
import { readBudget } from '@/lib/db/budgets';
import { aSettledProgress } from '@/tests/support/actions';
import { anAccount, instant, NOW_MS } from '@/tests/support/builders';
import { startWith } from '@/tests/support/fake-database';
import { createGate, NotSentError } from './gate';

const { id } = anAccount();
const clock = { now: () => NOW_MS };
const ask = { endpoint: 'tracking-links', method: 'POST' } as const;

beforeEach(() => startWith(aSettledProgress({ accountId: id })));

describe('the gate before a request', () => {
  it('counts a run’s request, and an export twice', async () => {
    const gate = createGate(id, aSettledProgress().epoch, clock);
    await gate.beforeRequest({ endpoint: 'actions' });
    await gate.beforeRequest({ endpoint: 'click-export' });
    const budget = await readBudget(id);
    expect([budget.request.length, budget['click-export'].length, gate.requests()]).toEqual([2, 1, 2]);
  });

  it('stops a run at its hundredth request of an hour, and lets a user’s own click through', async () => {
    const run = createGate(id, aSettledProgress().epoch, clock);
    for (let sent = 0; sent < 100; sent += 1) await run.beforeRequest({ endpoint: 'actions' });
    await expect(run.beforeRequest({ endpoint: 'actions' })).rejects.toThrow(NotSentError);
    await createGate(id, null, clock).beforeRequest(ask);
    expect((await readBudget(id)).request).toHaveLength(100);
  });

  it('holds a user’s click back, too, while impact.com asks to wait', async () => {
    await startWith(aSettledProgress({ accountId: id, waits: { general: instant('2026-11-18T20:00:00Z') } }));
    await expect(createGate(id, null, clock).beforeRequest(ask)).rejects.toThrow(NotSentError);
  });

  it('lets a user’s own click through where only our runs wait, having used their share', async () => {
    const until = instant('2026-11-18T20:00:00Z');
    const spent = { kind: 'budget-spent', endpoint: 'jobs', until } as const;
    const progress = aSettledProgress({ accountId: id, waits: { general: until }, clickFailure: spent });
    await startWith(progress);
    await createGate(id, null, clock).beforeRequest(ask);
    const run = createGate(id, progress.epoch, clock);
    await expect(run.beforeRequest({ endpoint: 'jobs' })).rejects.toThrow(NotSentError);
  });

  it('rests once less than a fifth of the account’s allowance remains', async () => {
    const gate = createGate(id, aSettledProgress().epoch, clock);
    gate.onRateLimit({ limit: 500, remaining: 99, resetMs: NOW_MS + 60_000 }, 'actions');
    await expect(gate.beforeRequest({ endpoint: 'actions' })).rejects.toThrow(NotSentError);
    await gate.beforeRequest({ endpoint: 'programs' });
  });
});
