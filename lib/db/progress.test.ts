import { beforeEach, describe, expect, it, vi } from 'vitest';
import { aSettledProgress } from '@/tests/support/actions';
import { anAccount } from '@/tests/support/builders';
import { startWith } from '@/tests/support/fake-database';
import { onChange } from './changes';
import { DatabaseError, SupersededError } from './database-error';
import { eraseAccount } from './erase-account';
import { openDatabase } from './open';
import { beginRun, noteProgress, readProgress } from './progress';

const { id } = anAccount();
const same = <Value>(value: Value) => value;

beforeEach(() => startWith(aSettledProgress()));

describe('a run', () => {
  it('takes the account over from the one before', async () => {
    expect((await beginRun(id, same)).epoch).toBe(1);
    expect((await beginRun(id, (progress) => ({ ...progress, epoch: -5, failures: 3 }))).epoch).toBe(2);
    expect(await readProgress(id)).toMatchObject({ epoch: 2, failures: 3 });
  });

  it('that began at the same moment as another still has an epoch of its own', async () => {
    const runs = await Promise.all([beginRun(id, same), beginRun(id, same), beginRun(id, same)]);
    expect(runs.map(({ epoch }) => epoch).toSorted()).toEqual([1, 2, 3]);
  });

  it('notes what it learnt while the account is its own', async () => {
    const { epoch } = await beginRun(id, same);
    await noteProgress(id, epoch, (progress) => ({ ...progress, failures: 7 }));
    expect(await readProgress(id)).toMatchObject({ epoch, failures: 7 });
  });

  it('that was overtaken notes nothing', async () => {
    const { epoch } = await beginRun(id, same);
    const newer = await beginRun(id, same);
    const refusal = noteProgress(id, epoch, (progress) => ({ ...progress, failures: 7 }));
    await expect(refusal).rejects.toThrow(SupersededError);
    await expect(refusal).rejects.toThrow('A newer run owns this account');
    expect(await readProgress(id)).toEqual(newer);
  });

  it('of an erased account neither begins nor notes', async () => {
    const { epoch } = await beginRun(id, same);
    await eraseAccount(id);
    await expect(noteProgress(id, epoch, same)).rejects.toThrow(SupersededError);
    await expect(beginRun(id, same)).rejects.toThrow(SupersededError);
    await expect(beginRun(id, same)).rejects.toThrow('The account is no longer connected');
    expect(await readProgress(id)).toBeUndefined();
  });
});

describe('what a run notes', () => {
  it('is strictly durable, read and written in one transaction', async () => {
    await openDatabase();
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await beginRun(id, same);
    expect(transaction.mock.calls).toEqual([['progress', 'readwrite', { durability: 'strict' }]]);
    vi.restoreAllMocks();
  });

  it('is told to other pages after it was written', async () => {
    const heard: unknown[] = [];
    const stop = onChange((change) => heard.push(change));
    await beginRun(id, same);
    await vi.waitFor(() => expect(heard).toEqual([{ accountId: id, days: [] }]));
    stop();
  });

  it('says why when the disk is full', async () => {
    await openDatabase();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('The disk is full', 'QuotaExceededError');
    });
    const error = await beginRun(id, same).catch((reason: unknown) => reason);
    vi.restoreAllMocks();
    expect(error).toBeInstanceOf(DatabaseError);
    expect(error).toMatchObject({ kind: 'storage-full' });
  });
});
