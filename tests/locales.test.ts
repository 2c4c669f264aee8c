/** Every sentence a page asks for exists, every sentence that exists is asked for, and each is whole. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { listSources, ROOT } from './support/import-graph';

/** A sentence, or the forms of one that counts (`0`, `1`, `n`). */
type Entry = string | { [form: string]: string };

const FORMS = /^(\d+|n)$/;

/** Dotted key → entry. */
function flatten(value: unknown, key = ''): [string, Entry][] {
  if (typeof value !== 'object' || value === null) return [[key, value as Entry]];
  const parts = Object.entries(value);
  if (parts.length > 0 && parts.every(([form]) => FORMS.test(form))) return [[key, value as Entry]];
  return parts.flatMap(([name, inner]) => flatten(inner, key === '' ? name : `${key}.${name}`));
}

function readSentences(language: string): Map<string, Entry> {
  return new Map(flatten(parse(readFileSync(join(ROOT, 'locales', `${language}.yml`), 'utf8'))));
}

function formsOf(entry: Entry): string[] {
  return typeof entry === 'string' ? [entry] : Object.values(entry);
}

/** Each use of a sentence: its key as written and what is passed with it. */
function findUses(text: string): { key: string | undefined; plural: boolean }[] {
  const calls = [...text.matchAll(/\bi18n\s*\.t\(\s*(?:'([^']*)'|"([^"]*)"|([^)'"]*))(\s*,\s*[^[{\s])?/g)];
  return calls.map(([, single, double, , count]) => ({ key: single ?? double, plural: count !== undefined }));
}

function readLanguages(): string[] {
  const files = readdirSync(join(ROOT, 'locales')).map((name) => name.replace(/\.yml$/, ''));
  return files.filter((language) => language !== 'en');
}

/** The placeholders of an entry's form for many, each once. */
function placesOf(entry: Entry): string {
  const text = typeof entry === 'string' ? entry : (entry.n ?? '');
  return [...new Set([...text.matchAll(/\$\d/g)].map(([place]) => place))].toSorted().join();
}

/** What users see; the gallery is for those who build. */
function isPage(file: string): boolean {
  return /\.tsx$/.test(file) && !/\.test\.tsx$|entrypoints\/gallery\//.test(file);
}

/** The same in every language: a name, and a key's. */
const NAMES = new Set(['', 'impact.com', 'L']);

/** Words between tags, and in attributes that are read out. */
function findWords(text: string): string[] {
  const between = [...text.matchAll(/<[a-z]\w*(?:\s[^<>]*)?(?<!=)>\s*([A-Za-z][^<>{}=;]*?)\s*(?=[<{])/g)];
  const attributes = [...text.matchAll(/\s(?:aria-label|title|placeholder|alt)=["']([A-Za-z][^"']*)["']/g)];
  return [...between, ...attributes].map(([, words]) => words ?? '').filter((words) => !NAMES.has(words));
}

const en = readSentences('en');
const uses = listSources('lib', 'components', 'entrypoints')
  .filter((file) => !/\.test\.tsx?$/.test(file))
  .flatMap((file) => findUses(readFileSync(join(ROOT, file), 'utf8')).map((use) => ({ file, ...use })));
const inManifest = [...readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8').matchAll(/__MSG_(\w+)__/g)].map(
  ([, key]) => key ?? '',
);

describe('the sentences', () => {
  it('exist for every key the sources ask for', () => {
    expect(uses.length).toBeGreaterThan(100);
    const missing = uses.filter(({ key }) => key !== undefined && !en.has(key));
    expect(missing.map(({ file, key }) => `${file} asks for ${key}`)).toEqual([]);
    expect(inManifest.filter((key) => !en.has(key))).toEqual([]);
  });

  it('are asked for by their whole key, so that none is missed here', () => {
    const computed = uses.filter(({ key }) => key === undefined);
    expect(computed.map(({ file }) => file)).toEqual([]);
  });

  it('are all used', () => {
    const used = new Set([...uses.map(({ key }) => key), ...inManifest]);
    expect([...en.keys()].filter((key) => !used.has(key))).toEqual([]);
  });

  it('say something, with no space to spare at their ends', () => {
    const empty = [...en].filter(([, entry]) =>
      formsOf(entry).some((text) => typeof text !== 'string' || text === '' || text !== text.trim()),
    );
    expect(empty.map(([key]) => key)).toEqual([]);
  });

  it('that count have a form for one and a form for many, which tells the number', () => {
    for (const [key, entry] of en) {
      if (typeof entry === 'string') continue;
      expect([key, Object.keys(entry).filter((form) => form !== '0')]).toEqual([key, ['1', 'n']]);
      expect([key, entry.n]).toEqual([key, expect.stringMatching(/\$\d/)]);
      // The library joins the forms by this sign, and would take one inside a form for its end.
      expect(formsOf(entry).join('')).not.toContain(' | ');
    }
  });

  it('are given a count where they count', () => {
    const wrong = uses.filter(({ key = '', plural }) => typeof en.get(key) === 'object' && !plural);
    expect(wrong.map(({ file, key }) => `${file} asks for ${key} without a number`)).toEqual([]);
  });

  it('name their places from one on, without a gap', () => {
    for (const [key, entry] of en) {
      const places = new Set(
        formsOf(entry).flatMap((text) => [...text.matchAll(/\$(\d)/g)].map(([, n]) => n)),
      );
      expect([key, [...places].toSorted()]).toEqual([key, [...places].map((_, index) => String(index + 1))]);
    }
  });

  it('fit the shops: a name of 75 characters, a summary of 132', () => {
    expect(String(en.get('extensionName')).length).toBeLessThanOrEqual(75);
    expect(String(en.get('extensionDescription')).length).toBeLessThanOrEqual(132);
  });
});

/** Everything a translation may not lose; only the words are its own. */
describe.each(readLanguages())('the sentences in %s', (language) => {
  const sentences = readSentences(language);
  const pairs = [...en].map(([key, english]) => ({ key, english, own: sentences.get(key) ?? '' }));

  it('write no two places side by side, which Chromium takes for a name of its own and then loads nothing', () => {
    const named = pairs.filter(({ own }) => formsOf(own).some((text) => /\$[\w@]+\$/.test(String(text))));
    expect(named.map(({ key }) => key)).toEqual([]);
  });

  it('are the same ones', () => {
    expect([...sentences.keys()]).toEqual([...en.keys()]);
    expect(sentences.get('languageTag')).toBe(language.replace('_', '-'));
  });

  it('say something, and count where the English ones count', () => {
    const empty = pairs.filter(({ own }) =>
      formsOf(own).some((text) => typeof text !== 'string' || text.trim() === '' || text.includes(' | ')),
    );
    expect(empty.map(({ key }) => key)).toEqual([]);
    const otherwise = pairs.filter(({ english, own }) => 'n' in Object(english) !== 'n' in Object(own));
    expect(otherwise.map(({ key }) => key)).toEqual([]);
  });

  it('have the same places', () => {
    const wrong = pairs.filter(({ english, own }) => placesOf(english) !== placesOf(own));
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  it('fit the shops', () => {
    expect(String(sentences.get('extensionName')).length).toBeLessThanOrEqual(75);
    expect(String(sentences.get('extensionDescription')).length).toBeLessThanOrEqual(132);
  });
});

it('the pages hold no words of their own: every one comes from the sentences', () => {
  const pages = listSources('components', 'entrypoints').filter((file) => isPage(file));
  const found = pages.flatMap((file) =>
    findWords(readFileSync(join(ROOT, file), 'utf8')).map((words) => `${file}: ${words}`),
  );
  expect(found).toEqual([]);
});

it.each([
  ['<p>Hello you</p>', ['Hello you']],
  ['<p>\n  Hello {name}</p>', ['Hello']],
  ['<button aria-label="Close it" />', ['Close it']],
  ["<p title='Close'>{i18n.t('a')}</p>", ['Close']],
  ['<p class="Close">{i18n.t(\'a\')} · {count}</p>', []],
  ['const isMore = a > Limit && b < Other;', []],
])('words are found in %j', (text, words) => {
  expect(findWords(text)).toEqual(words);
});

describe('the reading of uses', () => {
  it.each([
    ["i18n.t('a.b')", [{ key: 'a.b', plural: false }]],
    ["i18n.t('a', ['x'])", [{ key: 'a', plural: false }]],
    ["i18n.t('a', count, ['x'])", [{ key: 'a', plural: true }]],
    ["i18n.t(\n  'a',\n  list.length,\n)", [{ key: 'a', plural: true }]],
    [
      'i18n.t("a") + i18n.t(\'b\')',
      [
        { key: 'a', plural: false },
        { key: 'b', plural: false },
      ],
    ],
    ['i18n.t(key)', [{ key: undefined, plural: false }]],
    ['i18n.t(`a.` + b)', [{ key: undefined, plural: false }]],
    ["other.t('a')", []],
  ])('%j', (text, expected) => {
    expect(findUses(text)).toEqual(expected);
  });
});
