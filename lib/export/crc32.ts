const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb8_8320 : rest >>> 1;
  return rest;
});

export interface Crc32 {
  add(bytes: Uint8Array): void;
  value(): number;
}

/** The checksum of archives, over as many pieces as there are. */
export function createCrc32(): Crc32 {
  let crc = 0xffff_ffff;
  return {
    add(bytes) {
      for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
    },
    value: () => (crc ^ 0xffff_ffff) >>> 0,
  };
}
