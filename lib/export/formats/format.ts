import type { Cell, ColumnHead } from '../table';

/** Where bytes go, in order. Resolves when there is room for more: waiting for it keeps memory small. */
export interface ByteSink {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
}

export interface TextSink {
  write(text: string): Promise<void>;
}

/** Writes one table into a file of one format. */
export type WriteTable = (
  columns: readonly ColumnHead[],
  batches: AsyncIterable<readonly Cell[][]>,
  sink: ByteSink,
) => Promise<void>;

export function toTextSink(sink: ByteSink): TextSink {
  const encoder = new TextEncoder();
  return { write: (text) => (text === '' ? Promise.resolve() : sink.write(encoder.encode(text))) };
}
