/** One file of an archive, as its headers tell it. */
export interface ZipEntry {
  name: Uint8Array;
  crc: number;
  packed: number;
  plain: number;
  /** Where its local header begins. */
  at: number;
  /** DOS time and date. */
  stamp: number;
}

/** Names are UTF-8; checksum and sizes stand behind the contents. */
const FLAGS = 0x0808;
const DEFLATED = 8;
const VERSION = 20;

export function toLocalHeader({ name, stamp }: ZipEntry): Uint8Array<ArrayBuffer> {
  const fields = [
    u32(0x0403_4b50),
    u16(VERSION),
    u16(FLAGS),
    u16(DEFLATED),
    u32(stamp),
    u32(0),
    u32(0),
    u32(0),
  ];
  return join(...fields, u16(name.length), u16(0), name);
}

export function toDescriptor({ crc, packed, plain }: ZipEntry): Uint8Array<ArrayBuffer> {
  return join(u32(0x0807_4b50), u32(crc), u32(packed), u32(plain));
}

export function toCentralHeader({ name, crc, packed, plain, at, stamp }: ZipEntry): Uint8Array<ArrayBuffer> {
  const versions = [u32(0x0201_4b50), u16(VERSION), u16(VERSION)];
  const facts = [u16(FLAGS), u16(DEFLATED), u32(stamp), u32(crc), u32(packed), u32(plain)];
  // No extra field, no comment, the first disk, no attributes.
  const rest = [u16(name.length), u16(0), u16(0), u16(0), u16(0), u32(0), u32(at), name];
  return join(...versions, ...facts, ...rest);
}

export function toEnd(count: number, length: number, at: number): Uint8Array<ArrayBuffer> {
  return join(u32(0x0605_4b50), u16(0), u16(0), u16(count), u16(count), u32(length), u32(at), u16(0));
}

/** Local time in steps of two seconds, from 1980 on. */
export function toDosTime(at: Date): number {
  const time = (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1);
  const date = ((at.getFullYear() - 1980) << 9) | ((at.getMonth() + 1) << 5) | at.getDate();
  return ((date << 16) | time) >>> 0;
}

function u16(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, (value >>> 8) & 0xff);
}

function u32(value: number): Uint8Array {
  return Uint8Array.of(value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, (value >>> 24) & 0xff);
}

function join(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
