import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { playTone } from './tone';

const close = vi.fn(async () => undefined);
const started: number[] = [];
let resume: () => Promise<void>;

class Param {
  setValueAtTime() {}
  linearRampToValueAtTime() {}
  exponentialRampToValueAtTime() {}
}

class Node {
  gain = new Param();
  onended = () => undefined;
  connect(next: unknown) {
    return next;
  }
  start(at: number) {
    started.push(at);
  }
  stop() {
    setTimeout(() => this.onended(), 10);
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  started.length = 0;
  close.mockClear();
  vi.stubGlobal('GainNode', Node);
  vi.stubGlobal('OscillatorNode', Node);
  vi.stubGlobal(
    'AudioContext',
    class {
      state = 'suspended';
      currentTime = 0;
      destination = {};
      resume = () => resume();
      close = close;
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('ends when both notes have been heard', async () => {
  resume = async () => undefined;
  const played = playTone(0.5);
  await vi.advanceTimersByTimeAsync(10);
  await expect(played).resolves.toBeUndefined();
  expect(started).toHaveLength(2);
  expect(close).toHaveBeenCalledOnce();
});

it('gives up where nothing can be heard, so that nobody waits for it for ever', async () => {
  resume = () => new Promise(() => undefined);
  const played = expect(playTone(0.5)).rejects.toThrow('Nothing was heard');
  await vi.advanceTimersByTimeAsync(3_000);
  await played;
  expect(started).toEqual([]);
  expect(close).toHaveBeenCalledOnce();
});
