import { beforeEach, describe, expect, it } from 'vitest';
import { startProgress } from '@/lib/domain/sync-plan';
import type { SyncRun } from '@/lib/domain/sync-run';
import { anAccount, NOW_MS } from '@/tests/support/builders';
import { startWith } from '@/tests/support/fake-database';
import { eraseAccount } from './erase-account';
import { beginRun } from './progress';
import { readRuns, saveRun } from './sync-runs';

const progress = startProgress(anAccount().id, NOW_MS, 'UTC');
const { accountId } = progress;

function aRun(epoch: number): SyncRun {
  const startedAt = progress.updatesReadTo;
  return {
    accountId,
    startedAt,
    endedAt: null,
    epoch,
    trigger: 'user',
    steps: [],
    requests: 0,
    failure: null,
  };
}

beforeEach(() => startWith(progress));

describe('the record of a run', () => {
  it('is kept while the run owns its account', async () => {
    await saveRun(aRun(progress.epoch));
    expect(await readRuns(accountId)).toEqual([aRun(progress.epoch)]);
  });

  it('is not written by a run that was overtaken', async () => {
    await beginRun(accountId, (before) => before);
    await saveRun(aRun(progress.epoch));
    expect(await readRuns(accountId)).toEqual([]);
  });

  it('is not written once the account was disconnected', async () => {
    await eraseAccount(accountId);
    await saveRun(aRun(progress.epoch));
    expect(await readRuns(accountId)).toEqual([]);
  });
});
