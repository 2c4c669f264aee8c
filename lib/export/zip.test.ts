import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createCrc32 } from './crc32';
import { createTestSink } from './test-sink';
import { createZip } from './zip';

const MADE_AT = new Date(2026, 10, 18, 18, 42, 38);
const bytes = (text: string) => new TextEncoder().encode(text);

async function pack(files: Record<string, string[]>): Promise<Uint8Array<ArrayBuffer>> {
  const sink = createTestSink();
  const zip = createZip(sink, MADE_AT);
  for (const [name, parts] of Object.entries(files)) {
    await zip.add(name, async (file) => {
      for (const part of parts) await file.write(bytes(part));
    });
  }
  await zip.finish();
  return sink.bytes();
}

/** The table of contents as the format's own text says it is read: from the end. */
function unpack(archive: Uint8Array<ArrayBuffer>): [name: string, text: string, crc: number][] {
  const view = new DataView(archive.buffer);
  const end = archive.length - 22;
  expect(view.getUint32(end, true)).toBe(0x06054b50);
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: view.getUint16(end + 10, true) }, () => {
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(archive.subarray(at + 46, at + 46 + nameLength));
    const start = view.getUint32(at + 42, true) + 30 + nameLength;
    const packed = archive.subarray(start, start + view.getUint32(at + 20, true));
    const crc = view.getUint32(at + 16, true);
    at += 46 + nameLength;
    return [name, inflateRawSync(packed).toString('utf8'), crc];
  });
}

describe('an archive', () => {
  it('holds each file whole, under its name', async () => {
    const found = unpack(
      await pack({ 'actions.csv': ['a,b\r\n', '1,2\r\n'], 'prögrams.csv': [], 'x.csv': ['x'] }),
    );
    expect(found.map(([name, text]) => [name, text])).toEqual([
      ['actions.csv', 'a,b\r\n1,2\r\n'],
      ['prögrams.csv', ''],
      ['x.csv', 'x'],
    ]);
  });

  it('names the checksum of each', async () => {
    const crc = createCrc32();
    crc.add(bytes('1234'));
    crc.add(bytes('56789'));
    expect(crc.value()).toBe(0xcbf43926);
    expect(unpack(await pack({ a: ['1234', '56789'] }))[0]?.[2]).toBe(0xcbf43926);
  });

  it('is one that another program finds nothing wrong with', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'partner-pulse-zip-'));
    const file = join(folder, 'a.zip');
    writeFileSync(file, await pack({ 'a.csv': ['x'.repeat(100_000)], 'b.csv': ['ü'] }));
    const list = 'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); print(z.testzip(), z.namelist())';
    const told = execFileSync('python3', ['-c', list, file], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(told.trim()).toBe("None ['a.csv', 'b.csv']");
  });

  it('ends with the error of the file in it, or of the disk below it', async () => {
    const zip = createZip(createTestSink(), MADE_AT);
    const broken = zip.add('a', async (file) => {
      await file.write(bytes('x'));
      throw new Error('gave up');
    });
    await expect(broken).rejects.toThrow('gave up');
    const full = createZip({ write: () => Promise.reject(new Error('disk full')) }, MADE_AT);
    await expect(full.add('a', (file) => file.write(bytes('x')))).rejects.toThrow('disk full');
  });
});
