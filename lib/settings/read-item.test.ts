import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storage } from 'wxt/utils/storage';
import { readItem } from './read-item';

const count = storage.defineItem<number>('local:count', { fallback: 0 });
const names = storage.defineItem<string[]>('local:names', { fallback: [] });

beforeEach(() => fakeBrowser.reset());

it('asks once for all that a turn wants, each value for whom it is meant', async () => {
  await count.setValue(7);
  const get = vi.spyOn(fakeBrowser.storage.local, 'get');
  expect(await Promise.all([readItem(count), readItem(names), readItem(count)])).toEqual([7, [], 7]);
  expect(get).toHaveBeenCalledTimes(1);
});

it('reads anew in the next turn', async () => {
  expect(await readItem(count)).toBe(0);
  await count.setValue(8);
  expect(await readItem(count)).toBe(8);
});

it('fails for everybody who asked, and not for those who ask later', async () => {
  await count.setValue(9);
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('no storage'));
  const answers = await Promise.allSettled([readItem(count), readItem(names)]);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await readItem(count)).toBe(9);
});
