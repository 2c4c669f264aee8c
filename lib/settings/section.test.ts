import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as z from 'zod/mini';
import { defineSection } from './section';

interface Sound {
  volume: number;
  on: boolean;
}

const DEFAULTS: Sound = { volume: 50, on: false };
const sound = defineSection<Sound>(
  'sound',
  { volume: z.int().check(z.minimum(0), z.maximum(100)), on: z.boolean() },
  DEFAULTS,
);

beforeEach(() => fakeBrowser.reset());

describe('a section of settings', () => {
  it('is its defaults until something is chosen, and again after a reset', async () => {
    expect(await sound.read()).toEqual(DEFAULTS);
    await sound.save({ volume: 80 });
    await sound.reset();
    expect(await sound.read()).toEqual(DEFAULTS);
  });

  it('keeps both of two changes made at once', async () => {
    await Promise.all([sound.save({ volume: 80 }), sound.save({ on: true })]);
    expect(await sound.read()).toEqual({ volume: 80, on: true });
  });

  it.each<[string, unknown, Sound]>([
    ['a value out of bounds', { volume: 101, on: true }, { volume: 50, on: true }],
    ['a value of another kind', { volume: 20, on: 'yes' }, { volume: 20, on: false }],
    ['a value nobody knows', { volume: 20, pitch: 3 }, { volume: 20, on: false }],
    ['something else altogether', 'damaged', DEFAULTS],
  ])('takes the default for %s, and only for that', async (_, stored, expected) => {
    await fakeBrowser.storage.local.set({ 'settings.sound': stored });
    expect(await sound.read()).toEqual(expected);
  });

  it('refuses a patch by the name of what is wrong in it', () => {
    expect(sound.parsePatch({ volume: 10 })).toEqual({ volume: 10 });
    expect(sound.parsePatch({ volume: -1 })).toEqual({ refused: 'volume' });
    expect(sound.parsePatch({ on: true, toString: 'x' })).toEqual({ refused: 'toString' });
  });

  it('tells what it has become', async () => {
    const heard = vi.fn();
    const stop = sound.watch(heard);
    await sound.save({ on: true });
    expect(heard).toHaveBeenLastCalledWith({ volume: 50, on: true });
    stop();
    await sound.save({ on: false });
    expect(heard).toHaveBeenCalledOnce();
  });
});
