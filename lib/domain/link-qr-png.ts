import type { QrCode } from './link-qr';

/** A PNG of black and white, `scale` pixels to a module; drawn without a canvas, so that it works anywhere. */
export function toQrPng({ size, rows }: QrCode, scale = 8): Uint8Array<ArrayBuffer> {
  const side = size * scale;
  const lines = rows.flatMap((row) => {
    const line = toLine(row, scale, side);
    return Array.from({ length: scale }, () => line);
  });
  const header = new Uint8Array([...bytesOf(side), ...bytesOf(side), 1, 0, 0, 0, 0]);
  return join([
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    toChunk('IHDR', header),
    toChunk('IDAT', toZlib(join(lines))),
    toChunk('IEND', new Uint8Array()),
  ]);
}

/** One row of pixels, eight to a byte, white is 1; the first byte says that nothing is filtered. */
function toLine(row: readonly boolean[], scale: number, side: number): Uint8Array<ArrayBuffer> {
  const line = new Uint8Array(1 + Math.ceil(side / 8));
  for (let x = 0; x < side; x++) {
    if (row[Math.floor(x / scale)]) continue;
    const at = 1 + (x >> 3);
    line[at] = (line[at] ?? 0) | (0x80 >> (x & 7));
  }
  return line;
}

const MAX_STORED = 65_535;

/** Stored, not compressed: no library is needed, and a code is a few kilobytes. */
function toZlib(data: Uint8Array): Uint8Array<ArrayBuffer> {
  const blocks: Uint8Array[] = [new Uint8Array([0x78, 0x01])];
  for (let from = 0; from < data.length; from += MAX_STORED) {
    const block = data.subarray(from, from + MAX_STORED);
    const isLast = from + MAX_STORED >= data.length;
    const { length } = block;
    blocks.push(
      new Uint8Array([isLast ? 1 : 0, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255]),
    );
    blocks.push(block);
  }
  return join([...blocks, bytesOf(adler32(data))]);
}

function toChunk(name: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const body = join([new TextEncoder().encode(name), data]);
  return join([bytesOf(data.length), body, bytesOf(crc32(body))]);
}

function crc32(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc;
}

function adler32(data: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (const byte of data) {
    a = (a + byte) % 65_521;
    b = (b + a) % 65_521;
  }
  return (b << 16) | a;
}

/** Highest first. */
function bytesOf(number: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array([number >>> 24, (number >>> 16) & 255, (number >>> 8) & 255, number & 255]);
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
