import { createCrc32 } from './crc32';
import type { ByteSink } from './formats/format';
import { toCentralHeader, toDescriptor, toDosTime, toEnd, toLocalHeader, type ZipEntry } from './zip-records';

/** Bytes of one archive: what is beyond needs a longer form that not every reader knows. */
const LONGEST = 0xffff_ffff;

/** The archive would be too large for its own table of contents. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

export interface Zip {
  /** Packs what `fill` writes as one file of this name. One file at a time. */
  add(name: string, fill: (sink: ByteSink) => Promise<void>): Promise<void>;
  /** Writes the table of contents; nothing can follow. */
  finish(): Promise<void>;
}

/** An archive that is written as it grows: sizes and checksums stand behind each file. `madeAt` is local time. */
export function createZip(sink: ByteSink, madeAt: Date): Zip {
  const entries: ZipEntry[] = [];
  const stamp = toDosTime(madeAt);
  let written = 0;
  const write = async (bytes: Uint8Array<ArrayBuffer>) => {
    written += bytes.length;
    if (written > LONGEST) throw new TooLargeError('The archive is larger than 4 GB');
    await sink.write(bytes);
  };
  return {
    async add(name, fill) {
      const entry = { name: new TextEncoder().encode(name), crc: 0, packed: 0, plain: 0, at: written, stamp };
      await write(toLocalHeader(entry));
      Object.assign(entry, await deflate(fill, write));
      if (entry.plain > LONGEST) throw new TooLargeError('A file is larger than 4 GB');
      await write(toDescriptor(entry));
      entries.push(entry);
    },
    async finish() {
      const at = written;
      for (const entry of entries) await write(toCentralHeader(entry));
      await write(toEnd(entries.length, written - at, at));
    },
  };
}

/** Packs while it is written: what comes out is passed on before more goes in. */
async function deflate(
  fill: (sink: ByteSink) => Promise<void>,
  write: (bytes: Uint8Array<ArrayBuffer>) => Promise<void>,
): Promise<Pick<ZipEntry, 'crc' | 'packed' | 'plain'>> {
  const packer = new CompressionStream('deflate-raw');
  const input = packer.writable.getWriter();
  const crc = createCrc32();
  let [plain, packed] = [0, 0];
  const output = packer.readable.pipeTo(
    new WritableStream({
      write: (chunk: Uint8Array<ArrayBuffer>) => {
        packed += chunk.length;
        return write(chunk);
      },
    }),
  );
  const filled = fill({
    async write(bytes) {
      plain += bytes.length;
      crc.add(bytes);
      await input.write(bytes);
    },
  }).then(
    () => input.close(),
    async (error: unknown) => {
      await input.abort(error).catch(() => undefined);
      throw error;
    },
  );
  await Promise.all([filled, output]);
  return { crc: crc.value(), packed, plain };
}
