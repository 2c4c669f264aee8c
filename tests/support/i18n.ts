/** Stands in for `#i18n` in tests: the real English sentences, put together as `@wxt-dev/i18n` does it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateChromeMessages, parseMessagesObject } from '@wxt-dev/i18n/build';
import { parse } from 'yaml';

type Argument = number | readonly (string | number)[] | Record<string, unknown> | undefined;

export const i18n = { t: createTranslate(join(import.meta.dirname, '../../locales/en.yml')) };

/** Like the real one, but an unknown key is an error and not an empty text with a warning. */
export function createTranslate(file: string): (key: string, ...args: Argument[]) => string {
  const messages = generateChromeMessages(parseMessagesObject(parse(readFileSync(file, 'utf8'))));
  return (key, ...args) => {
    const message = messages[key.replaceAll('.', '_')]?.message;
    if (message === undefined) throw new Error(`locales has no sentence named ${key}`);
    return translate(message, args);
  };
}

function translate(message: string, args: Argument[]): string {
  const count = args.find((arg) => typeof arg === 'number');
  const listed = args.find((arg) => Array.isArray(arg)) ?? (count === undefined ? [] : [count]);
  const named = args.find((arg) => typeof arg === 'object' && !Array.isArray(arg));
  const filled = fillNumbered(message, listed);
  const chosen = count === undefined ? filled : choosePlural(filled, count);
  return named === undefined ? chosen : fillNamed(chosen, new Map(Object.entries(named)));
}

/** The browser's part: `$1` … `$9`, and `$$` for a dollar sign. */
function fillNumbered(message: string, values: readonly (string | number)[]): string {
  return message.replace(/\$(\$|[1-9])/g, (_, what: string) =>
    what === '$' ? '$' : String(values[Number(what) - 1] ?? ''),
  );
}

/** Two forms: one, other. Three forms: none, one, other. */
function choosePlural(message: string, count: number): string {
  const forms = message.split(' | ');
  if (forms.length > 3) throw new Error('Unknown plural formatting');
  if (forms.length === 3) return forms[count === 0 || count === 1 ? count : 2] ?? '';
  return forms[count === 1 ? 0 : forms.length - 1] ?? '';
}

function fillNamed(message: string, values: Map<string, unknown>): string {
  return message.replace(/\{([A-Za-z0-9_]+)\}/g, (text, name: string) =>
    values.has(name) ? String(values.get(name)) : text,
  );
}
