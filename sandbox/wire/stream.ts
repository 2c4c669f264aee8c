/** Text goes out in pieces of about this many characters. */
const PIECE = 65_536;

/** A stream that asks for the next text only when the reader is ready for it. */
export function toStream(chunks: Iterable<string>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.iterator]();
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const { text, done } = nextPiece(iterator);
      if (text) controller.enqueue(encoder.encode(text));
      if (done) controller.close();
    },
    cancel() {
      iterator.return?.();
    },
  });
}

function nextPiece(iterator: Iterator<string>): { text: string; done: boolean } {
  let text = '';
  while (text.length < PIECE) {
    const next = iterator.next();
    if (next.done) return { text, done: true };
    text += next.value;
  }
  return { text, done: false };
}
