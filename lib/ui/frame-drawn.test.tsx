import { afterEach, expect, it, vi } from 'vitest';
import { frameDrawn } from './frame-drawn';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('waits for the frame, and for the task behind it', async () => {
  const order: string[] = [];
  requestAnimationFrame(() => order.push('frame'));
  await frameDrawn().then(() => order.push('drawn'));
  expect(order).toEqual(['frame', 'drawn']);
});

it('does not wait for long where no frame comes, as in a tab behind another', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', () => 0);
  let drawn = false;
  void frameDrawn().then(() => {
    drawn = true;
  });
  await vi.advanceTimersByTimeAsync(99);
  expect(drawn).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(drawn).toBe(true);
});
