/** The extension in another language than its browser's: the languages of a browser depend on the machine. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toPseudo } from './pseudo.ts';

/** No real one: English made longer. */
export const PSEUDO = 'pseudo';

type Messages = Record<string, { message: string }>;

/** What may be chosen for a built extension: what it ships, and the pseudo-language. */
export function languagesOf(extensionDir: string): string[] {
  return [...readdirSync(join(extensionDir, '_locales')), PSEUDO];
}

/** Gives `work` a copy of the extension, to be spoken in whatever language, and removes it. */
export async function withCopy<Result>(
  extensionDir: string,
  work: (copy: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'partner-pulse-languages-'));
  const copy = join(folder, 'extension');
  try {
    cpSync(extensionDir, copy, { recursive: true });
    return await work(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Puts the sentences of a language in the place of the English ones, in a copy of the extension. */
export function speak(copy: string, extensionDir: string, language: string): void {
  const messages = language === PSEUDO ? pseudoOf(read(extensionDir, 'en')) : read(extensionDir, language);
  writeFileSync(join(copy, '_locales', 'en', 'messages.json'), JSON.stringify(messages));
}

function read(extensionDir: string, language: string): Messages {
  return JSON.parse(readFileSync(join(extensionDir, '_locales', language, 'messages.json'), 'utf8'));
}

function pseudoOf(messages: Messages): Messages {
  const kept = (name: string) => name === 'languageTag';
  return Object.fromEntries(
    Object.entries(messages).map(([name, { message }]) => [
      name,
      { message: kept(name) ? message : toPseudo(message) },
    ]),
  );
}
