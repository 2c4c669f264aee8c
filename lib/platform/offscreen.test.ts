import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const TASK = { kind: 'copy', clip: { text: 'https://go.test/1', html: null } } as const;
const LINGER_MS = 20_000;

/** A browser's documents: what is sent is heard while one is there. */
let isThere = false;
let asked: string[] = [];
let answer: boolean | undefined;
const offscreen = {
  hasDocument: async () => {
    asked.push('has');
    return isThere;
  },
  createDocument: async () => {
    asked.push('create');
    isThere = true;
  },
  closeDocument: async () => {
    asked.push('close');
    isThere = false;
  },
};

let module: typeof import('./offscreen');

beforeEach(async () => {
  [isThere, asked, answer] = [false, [], true];
  vi.useFakeTimers();
  vi.resetModules();
  vi.stubGlobal('chrome', { offscreen });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async () => {
    asked.push('send');
    if (!isThere) throw new Error('Could not establish connection. Receiving end does not exist.');
    return answer;
  });
  module = await import('./offscreen');
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('makes the document before it asks it', async () => {
  expect(await module.askOffscreen(TASK)).toBe(true);
  expect(asked).toEqual(['has', 'create', 'send']);
});

it('asks a document it prepared without a look whether it is there', async () => {
  module.prepareOffscreen();
  await vi.advanceTimersByTimeAsync(0);
  asked = [];
  expect(await module.askOffscreen(TASK)).toBe(true);
  expect(asked).toEqual(['send']);
});

it('makes another when the browser has closed the one it knew', async () => {
  await module.askOffscreen(TASK);
  [isThere, asked] = [false, []];
  expect(await module.askOffscreen(TASK)).toBe(true);
  expect(asked).toEqual(['send', 'has', 'create', 'send']);
});

it('is not misled by another page that hears it and does not answer', async () => {
  await module.askOffscreen(TASK);
  [isThere, asked] = [false, []];
  vi.mocked(fakeBrowser.runtime.sendMessage).mockImplementationOnce(async () => undefined);
  expect(await module.askOffscreen(TASK)).toBe(true);
  expect(asked).toEqual(['has', 'create', 'send']);
});

it('makes another when a worker before left one that was closing', async () => {
  isThere = true;
  offscreen.hasDocument = vi.fn(offscreen.hasDocument).mockImplementationOnce(async () => {
    isThere = false;
    return true;
  });
  expect(await module.askOffscreen(TASK)).toBe(true);
  expect(asked).toEqual(['send', 'has', 'create', 'send']);
});

it('says so when the clipboard refuses', async () => {
  answer = false;
  expect(await module.askOffscreen(TASK)).toBe(false);
});

it('closes the document when nothing was asked for a while, and makes one again', async () => {
  await module.askOffscreen(TASK);
  await vi.advanceTimersByTimeAsync(LINGER_MS);
  expect(asked.at(-1)).toBe('close');
  asked = [];
  await module.askOffscreen(TASK);
  expect(asked).toEqual(['has', 'create', 'send']);
});

it('is not there in a browser that needs none', async () => {
  vi.stubGlobal('chrome', {});
  expect(module.needsOffscreen()).toBe(false);
  expect(await module.askOffscreen(TASK)).toBe(false);
});
