import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { firstPaint } from './first-paint';

let paint: (name: string) => void = () => undefined;

beforeEach(() => {
  vi.useFakeTimers();
  class Observer {
    constructor(tell: (list: { getEntriesByName: (name: string) => string[] }) => void) {
      paint = (painted) => tell({ getEntriesByName: (name) => [painted].filter((one) => one === name) });
    }
    observe() {}
    disconnect() {}
  }
  vi.stubGlobal('PerformanceObserver', Observer);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Whether the wait is over, after all that was due. */
async function isOver(wait: Promise<void>): Promise<boolean> {
  let over = false;
  void wait.then(() => {
    over = true;
  });
  await vi.advanceTimersByTimeAsync(0);
  return over;
}

it('comes with the first content, and not with a paint of the background', async () => {
  const wait = firstPaint();
  paint('first-paint');
  expect(await isOver(wait)).toBe(false);
  paint('first-contentful-paint');
  expect(await isOver(wait)).toBe(true);
});

it('comes soon on a page that nobody sees', async () => {
  const wait = firstPaint();
  await vi.advanceTimersByTimeAsync(299);
  expect(await isOver(wait)).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await isOver(wait)).toBe(true);
});
