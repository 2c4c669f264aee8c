/**
 * Files in the origin's own file system, which the user does not see and the disk holds: for what is too large
 * for memory. Each is held by a lock while its page lives, so that what a closed page left behind is known.
 */
export interface WrittenFile {
  name: string;
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Ends the writing and answers the file, which stays on the disk until it is removed. */
  finish(): Promise<File>;
  /** Also while it is being written. Never throws. */
  remove(): Promise<void>;
}

const FOLDER = 'files';

/** Begins an empty file. What earlier pages left behind is removed first. */
export async function openKept(purpose: string): Promise<WrittenFile> {
  const folder = await openFolder();
  await removeAbandoned(folder);
  const name = `${purpose}-${crypto.randomUUID()}`;
  const release = await hold(name);
  const handle = await folder.getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  return {
    name,
    write: (bytes) => stream.write(bytes),
    async finish() {
      await stream.close();
      return handle.getFile();
    },
    async remove() {
      await stream.abort().catch(() => undefined);
      await folder.removeEntry(name).catch(() => undefined);
      release();
    },
  };
}

/** A file another page of ours keeps; throws `NotFoundError` (a `DOMException`) when it is gone. */
export async function readKept(name: string): Promise<File> {
  const handle = await (await openFolder()).getFileHandle(name);
  return handle.getFile();
}

/** Removes every file that nobody holds. */
export async function removeAbandonedFiles(): Promise<void> {
  await removeAbandoned(await openFolder());
}

async function openFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create: true });
}

async function removeAbandoned(folder: FileSystemDirectoryHandle): Promise<void> {
  const { held = [] } = await navigator.locks.query();
  const names = new Set(held.map(({ name }) => name));
  for await (const name of folder.keys())
    if (!names.has(lockName(name))) await folder.removeEntry(name).catch(() => undefined);
}

/** Answers when the lock is held; call what it answers to let it go. The browser does so when the page ends. */
function hold(name: string): Promise<() => void> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(lockName(name), () => new Promise<void>((release) => resolve(release)))
      .catch(reject);
  });
}

function lockName(name: string): string {
  return `file:${name}`;
}
