import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openFileTarget } from './file-target';
import { openKept, readKept } from './kept-files';
import { createFakeDisk, createHandle, type FakeDisk } from './test-files';

const WISH = { name: 'a.csv', mediaType: 'text/csv', extension: '.csv' };
const bytes = (text: string) => new TextEncoder().encode(text);
let disk: FakeDisk;

beforeEach(() => {
  disk = createFakeDisk();
  disk.install();
});

afterEach(() => vi.unstubAllGlobals());

const pick = (answer: () => Promise<unknown>) => vi.stubGlobal('showSaveFilePicker', vi.fn(answer));

describe('a place the user chose', () => {
  beforeEach(() => {
    disk.files.set('chosen', new Uint8Array());
    pick(async () => createHandle(disk, 'chosen'));
  });

  it('has the whole file when it is finished', async () => {
    const target = await openFileTarget(WISH);
    await target?.write(bytes('a,b\n'));
    await target?.write(bytes('1,2\n'));
    expect(disk.files.get('chosen')).toHaveLength(0);
    await target?.finish();
    expect(new TextDecoder().decode(disk.files.get('chosen'))).toBe('a,b\n1,2\n');
  });

  it('has nothing when it is given up', async () => {
    const target = await openFileTarget(WISH);
    await target?.write(bytes('a,b\n'));
    await target?.giveUp();
    expect([...disk.files.keys()]).toEqual([]);
  });

  it('keeps what stood there, where the browser left it', async () => {
    disk.files.set('chosen', bytes('old'));
    const target = await openFileTarget(WISH);
    await target?.giveUp();
    expect([...disk.files.keys()]).toEqual(['chosen']);
  });
});

it('a dialog that is closed opens nothing', async () => {
  pick(() => Promise.reject(new DOMException('closed', 'AbortError')));
  expect(await openFileTarget(WISH)).toBeUndefined();
  pick(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
  await expect(openFileTarget(WISH)).rejects.toThrow('no');
});

describe('where no page may write to a chosen place', () => {
  it('the file is handed over as a download, and removed when that is over', async () => {
    vi.useFakeTimers();
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const target = await openFileTarget(WISH);
    await target?.write(bytes('a,b\n'));
    await target?.finish();
    expect(clicked.mock.contexts.map((link) => (link as HTMLAnchorElement).download)).toEqual(['a.csv']);
    expect(disk.files.size).toBe(1);
    await vi.advanceTimersByTimeAsync(5 * 60_000);
    expect([disk.files.size, disk.held.size]).toEqual([0, 0]);
    vi.useRealTimers();
    clicked.mockRestore();
  });

  it('nothing stays when it is given up, also because the disk is full', async () => {
    const target = await openFileTarget(WISH);
    disk.failure = new DOMException('full', 'QuotaExceededError');
    await expect(target?.write(bytes('a'))).rejects.toThrow('full');
    await target?.giveUp();
    expect([disk.files.size, disk.held.size]).toEqual([0, 0]);
  });
});

describe('files that pages keep', () => {
  it('are found by their name, and not when they are gone', async () => {
    const kept = await openKept('restore');
    await kept.write(bytes('x'));
    await kept.finish();
    expect(await (await readKept(kept.name)).text()).toBe('x');
    await kept.remove();
    await expect(readKept(kept.name)).rejects.toThrow('gone');
  });

  it('that a closed page left behind are removed by the next, those of open pages are not', async () => {
    disk.files.set('export-left-behind', bytes('x'));
    const open = await openKept('export');
    const other = await openKept('restore');
    expect([...disk.files.keys()]).toEqual([open.name, other.name]);
  });
});
