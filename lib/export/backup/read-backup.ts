import { BACKUP_VERSION, type BackupHead, type BackupLine, headSchema, lineSchema } from './format';

/** The file is something else altogether. */
export class NotABackupError extends Error {
  override readonly name = 'NotABackupError';
}

/** A later version of the extension wrote it; guessing at what it means would be worse than refusing. */
export class NewerBackupError extends Error {
  override readonly name = 'NewerBackupError';
}

export interface BackupReader {
  head: BackupHead;
  /** Every line that can be read, in order. The others are counted in `damage`. */
  lines: AsyncIterable<BackupLine>;
  /** Complete when `lines` has come to its end. */
  damage: BackupDamage;
}

export interface BackupDamage {
  unreadableLines: number;
  /** The last line is not there, or more or fewer stood before it. */
  cut: boolean;
}

/** Longer than any line we write; a file without line ends must not fill the memory. */
const LONGEST_LINE = 16_000_000;

/** Throws `NotABackupError`, `NewerBackupError`, and what the disk throws. */
export async function openBackup(file: Blob): Promise<BackupReader> {
  const texts = readLines(file);
  const first = await texts.next();
  const head = first.done ? undefined : headSchema.safeParse(parseJson(first.value));
  if (!head?.success) throw new NotABackupError('The first line is not that of a backup');
  if (head.data.version > BACKUP_VERSION) throw new NewerBackupError('Written by a newer version');
  const damage: BackupDamage = { unreadableLines: 0, cut: true };
  return { head: head.data, lines: parseLines(texts, damage), damage };
}

async function* parseLines(texts: AsyncIterable<string>, damage: BackupDamage): AsyncGenerator<BackupLine> {
  let count = 1;
  for await (const text of texts) {
    if (text === '') continue;
    const line = lineSchema.safeParse(parseJson(text));
    if (!line.success) damage.unreadableLines += 1;
    else if (line.data.kind === 'end') damage.cut = line.data.lines !== count;
    else yield line.data;
    count += 1;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A line that is too long is given up as an empty object, which no schema accepts. */
async function* readLines(file: Blob): AsyncGenerator<string> {
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  let [rest, tooLong] = ['', false];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      const pieces = (rest + (value ?? '')).split('\n');
      rest = pieces.pop() ?? '';
      for (const piece of pieces) {
        yield tooLong ? '{}' : piece;
        tooLong = false;
      }
      if (done) break;
      if (rest.length > LONGEST_LINE) [rest, tooLong] = ['', true];
    }
    if (rest !== '' || tooLong) yield tooLong ? '{}' : rest;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
