import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_PREFERENCES, readPreferences, savePreferences } from './preferences';

beforeEach(() => fakeBrowser.reset());

describe('preferences', () => {
  it('are the defaults until something is chosen', async () => {
    expect(await readPreferences()).toEqual({ periodMinutes: 30, historyYears: 3 });
  });

  it('are kept as chosen', async () => {
    await savePreferences({ periodMinutes: 5, historyYears: 1 });
    expect(await readPreferences()).toEqual({ periodMinutes: 5, historyYears: 1 });
  });

  it.each<[string, unknown, object]>([
    [
      'a period below the floor',
      { periodMinutes: 0, historyYears: 2 },
      { periodMinutes: 30, historyYears: 2 },
    ],
    [
      'a year nobody can read',
      { periodMinutes: 15, historyYears: 'two' },
      { periodMinutes: 15, historyYears: 3 },
    ],
    ['something else altogether', 'damaged', DEFAULT_PREFERENCES],
  ])('take %s for the default, and only that', async (_, stored, expected) => {
    await fakeBrowser.storage.local.set({ preferences: stored });
    expect(await readPreferences()).toEqual(expected);
  });
});
