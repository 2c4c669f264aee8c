import Papa from 'papaparse';

/**
 * Splits arriving text into CSV records without holding the whole file: it is cut at line ends outside quotes.
 * A lone quotation mark within a field only makes the pieces longer; the records stay the same.
 */
export async function* readCsvRecords(chunks: AsyncIterable<string>): AsyncGenerator<string[]> {
  const cutter = createRecordCutter();
  let delimiter: string | undefined;
  for await (const chunk of chunks) {
    const piece = cutter.add(chunk);
    if (piece === '') continue;
    delimiter ??= guessDelimiter(piece);
    yield* parseRecords(piece, delimiter);
  }
  const rest = cutter.rest();
  yield* parseRecords(rest, delimiter ?? guessDelimiter(rest));
}

function parseRecords(text: string, delimiter: string): string[][] {
  return Papa.parse<string[]>(text, { delimiter, skipEmptyLines: true }).data;
}

/** By the header line: field names hold no punctuation, so whichever stands there separates them. */
function guessDelimiter(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  return [',', ';', '\t', '|'].find((candidate) => header.includes(candidate)) ?? ',';
}

interface RecordCutter {
  /** Whole records, as far as they have arrived; "" when there is none yet. */
  add(chunk: string): string;
  rest(): string;
}

const QUOTE = 34;
const LINE_FEED = 10;

function createRecordCutter(): RecordCutter {
  let text = '';
  let isQuoted = false;
  return {
    add(chunk) {
      let end = 0;
      const seen = text.length;
      text += chunk;
      for (let at = seen; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === QUOTE) isQuoted = !isQuoted;
        else if (code === LINE_FEED && !isQuoted) end = at + 1;
      }
      const piece = text.slice(0, end);
      text = text.slice(end);
      return piece;
    },
    rest: () => text,
  };
}
