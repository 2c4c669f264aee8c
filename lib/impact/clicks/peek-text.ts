/** The beginning of a text (up to its first non-blank piece), and the whole of it from the start. */
export async function peekText(
  source: AsyncIterable<string>,
): Promise<{ start: string; chunks: AsyncIterable<string> }> {
  const iterator = source[Symbol.asyncIterator]();
  let start = '';
  while (start.trim() === '') {
    const next = await iterator.next();
    if (next.done) break;
    start += next.value;
  }
  return { start, chunks: goOn(start, iterator) };
}

async function* goOn(start: string, iterator: AsyncIterator<string>): AsyncGenerator<string> {
  yield start;
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
}
