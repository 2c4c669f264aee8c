import type { ByteSink } from './formats/format';

/** Gathers what is written. */
export function createTestSink(): ByteSink & { bytes(): Uint8Array<ArrayBuffer>; text(): string } {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const bytes = () => {
    const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
      joined.set(part, at);
      at += part.length;
    }
    return joined;
  };
  return {
    write: async (part) => void parts.push(part.slice()),
    bytes,
    text: () => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes()),
  };
}

export async function* inBatches<Item>(items: readonly Item[], size: number): AsyncGenerator<Item[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}
