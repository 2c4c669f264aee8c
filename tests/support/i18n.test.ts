import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { i18n as aliased } from '#i18n';
import { createTranslate, i18n } from './i18n';

const folder = mkdtempSync(join(tmpdir(), 'sentences-'));
afterAll(() => rmSync(folder, { recursive: true }));

function translateWith(yaml: string) {
  const file = join(folder, 'en.yml');
  writeFileSync(file, yaml);
  return createTranslate(file);
}

describe('sentences in tests', () => {
  it('are what the product imports as #i18n', () => {
    expect(aliased).toBe(i18n);
    expect(aliased.t('extensionName')).toBe('Partner Pulse for impact.com');
  });

  it('fill numbered and named places', () => {
    const t = translateWith('price: "$1 costs $$$2"\nhello: "Hello {name}, {unknown}"\n');
    expect(t('price', ['Tea', 3])).toBe('Tea costs $3');
    expect(t('hello', { name: '$1' })).toBe('Hello $1, {unknown}');
  });

  it('choose among two and three plural forms, with the count at hand', () => {
    const t = translateWith(
      'two:\n  1: one day\n  n: $1 days\nthree:\n  0: none\n  1: one\n  n: $1 of {total}\n',
    );
    expect([0, 1, 2].map((count) => t('two', count))).toEqual(['0 days', 'one day', '2 days']);
    expect([0, 1, 5].map((count) => t('three', count, { total: 9 }))).toEqual(['none', 'one', '5 of 9']);
  });

  it('find nested keys, and refuse unknown ones', () => {
    const t = translateWith('popup:\n  title: Earnings\n');
    expect(t('popup.title')).toBe('Earnings');
    expect(() => t('popup.subtitle')).toThrow('popup.subtitle');
  });
});
