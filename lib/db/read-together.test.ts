import { beforeEach, expect, it, vi } from 'vitest';
import { aSettledProgress } from '@/tests/support/actions';
import { anAccount, day } from '@/tests/support/builders';
import { startWith } from '@/tests/support/fake-database';
import { readUnseenAlerts } from './alerts';
import { readEarningDays } from './earning-days';
import { openDatabase } from './open';
import { putProgress, readProgress } from './progress';

const { id } = anAccount();
const NOVEMBER = { from: day('2026-11-01'), to: day('2026-11-30') };

beforeEach(() => startWith(aSettledProgress()));

it('is one transaction for all that is asked for in a turn, of those stores alone', async () => {
  const database = await openDatabase();
  const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const [progress, days, alerts] = await Promise.all([
    readProgress(id),
    readEarningDays(id, NOVEMBER),
    readUnseenAlerts(id),
  ]);
  expect(begin.mock.calls).toEqual([[['progress', 'earningDays', 'alerts'], 'readonly']]);
  expect(progress?.accountId).toBe(id);
  expect([days, alerts]).toEqual([[], []]);
  expect(database.name).toBe('partner-pulse');
  begin.mockRestore();
});

it('sees what was written before its turn', async () => {
  await readProgress(id);
  const historyFrom = day('2025-01-01');
  await putProgress(id, () => aSettledProgress({ historyFrom }));
  expect((await readProgress(id))?.historyFrom).toBe(historyFrom);
});

it('fails for everybody who asked, and not for those who ask later', async () => {
  await openDatabase();
  const begin = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
    throw new DOMException('closing', 'InvalidStateError');
  });
  const answers = await Promise.allSettled([readProgress(id), readUnseenAlerts(id)]);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  begin.mockRestore();
  expect(await readUnseenAlerts(id)).toEqual([]);
});
