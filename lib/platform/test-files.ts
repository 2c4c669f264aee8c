/** The origin's own file system and its locks in memory, as far as `kept-files` asks for them. */
export interface FakeDisk {
  files: Map<string, Uint8Array<ArrayBuffer>>;
  held: Set<string>;
  /** Thrown by the next write. */
  failure: Error | undefined;
  install(): void;
}

export function createFakeDisk(): FakeDisk {
  const disk: FakeDisk = { files: new Map(), held: new Set(), failure: undefined, install };
  function install() {
    const folder = createFolder(disk);
    const storage = { getDirectory: async () => ({ getDirectoryHandle: async () => folder }) };
    Object.defineProperty(navigator, 'storage', { value: storage, configurable: true });
    Object.defineProperty(navigator, 'locks', { value: createLocks(disk.held), configurable: true });
  }
  return disk;
}

function createFolder(disk: FakeDisk) {
  return {
    async getFileHandle(name: string, options: { create?: boolean } = {}) {
      if (options.create && !disk.files.has(name)) disk.files.set(name, new Uint8Array());
      if (!disk.files.has(name)) throw new DOMException('gone', 'NotFoundError');
      return createHandle(disk, name);
    },
    async removeEntry(name: string) {
      disk.files.delete(name);
    },
    async *keys() {
      yield* [...disk.files.keys()];
    },
  };
}

/** A handle as the save dialog answers it, too. */
export function createHandle(disk: FakeDisk, name: string) {
  return {
    createWritable: async () => createWritable(disk, name),
    getFile: async () => new File([disk.files.get(name) ?? new Uint8Array()], name),
    remove: async () => void disk.files.delete(name),
  };
}

function createWritable(disk: FakeDisk, name: string) {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  return {
    async write(bytes: Uint8Array<ArrayBuffer>) {
      if (disk.failure) throw disk.failure;
      parts.push(bytes.slice());
    },
    // As in browsers: until it is closed, the file itself stays as it was.
    close: async () => void disk.files.set(name, new Uint8Array(await new Blob(parts).arrayBuffer())),
    abort: async () => void parts.splice(0),
  };
}

function createLocks(held: Set<string>) {
  return {
    query: async () => ({ held: [...held].map((name) => ({ name })) }),
    async request(name: string, ...given: unknown[]) {
      const work = given.at(-1) as (lock: object) => Promise<unknown>;
      held.add(name);
      try {
        return await work({ name });
      } finally {
        held.delete(name);
      }
    },
  };
}
