import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '@/tests/support/builders';
import { trials } from '@/tests/support/trials';
import { cleanLabel, MAX_LABEL_LENGTH } from './label-clean';
import { fillLabel, findUnknownTokens, type LabelContext } from './label-template';

const context: LabelContext = {
  target: 'https://www.shop.test/ski%20boots/Alpha-9.html?size=42',
  title: 'Ski boots — 20% off',
  today: day('2026-11-18'),
  programName: 'Nordlys & Co',
};
const fill = (template: string, some: Partial<LabelContext> = {}) =>
  fillLabel(template, { ...context, ...some });

describe('a label', () => {
  it.each([
    ['{host}', 'shop.test'],
    ['{path}', 'ski-boots-Alpha-9.html'],
    ['{slug}', 'Alpha-9'],
    ['{title}', 'Ski-boots-—-20-off'],
    ['{date}', '2026-11-18'],
    ['{week}', '2026-W47'],
    ['{program}', 'Nordlys-Co'],
    ['{HOST}_{Date}', 'shop.test_2026-11-18'],
    ['blog {slug} {date}', 'blog-Alpha-9-2026-11-18'],
    ['{unknown}x', 'x'],
    ['newsletter', 'newsletter'],
    ['{', ''],
    ['', ''],
  ])('of %j becomes %j', (template, label) => {
    expect(fill(template)).toBe(label);
  });

  it('of the program’s own page has no host, path or slug', () => {
    expect(fill('a{host}{path}{slug}', { target: '' })).toBe('a');
    expect(fill('{path}', { target: 'https://shop.test/' })).toBe('');
  });

  it('of the first days of a year names the week they belong to', () => {
    expect(fill('{week}', { today: day('2027-01-01') })).toBe('2026-W53');
  });

  it('takes broken escapes as they are', () => {
    expect(fill('{slug}', { target: 'https://shop.test/%E0%A4%A' })).toBe('-E0-A4-A'.slice(1));
  });

  it('names the braces nobody knows', () => {
    expect(findUnknownTokens('{host} {campaign} {Date} {}')).toEqual(['campaign', '']);
  });
});

describe('what is sent', () => {
  it.each([
    ['  spring  sale ', 'spring-sale', ['blanks']],
    ['jo@mail.test spring', 'spring', ['personal-data']],
    ['call +1 555 010 0199', 'call', ['personal-data']],
    ['a&b?c#d"e<f>', 'a-b-c-d-e-f', ['characters']],
    ['a\u202eb\u0000c', 'a-b-c', ['characters']],
    ['Größe-42_x.y', 'Größe-42_x.y', []],
    ['é'.normalize('NFD'), 'é', []],
  ])('of %j is %j', (text, value, changes) => {
    expect(cleanLabel(text)).toEqual({ value, changes });
  });

  it('is at most 255 characters long, and never half a character', () => {
    const { value, changes } = cleanLabel(`${'a'.repeat(MAX_LABEL_LENGTH - 1)}🎿🎿`);
    expect(value).toBe('a'.repeat(MAX_LABEL_LENGTH - 1));
    expect(changes).toEqual(['shortened']);
  });

  it('has no blank, sign with a meaning in addresses, or mail address, whatever was written; cleaned again it is the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const { value } = cleanLabel(text);
        expect(value).not.toMatch(/[\s&?#%"<>@]/u);
        expect(value.length).toBeLessThanOrEqual(MAX_LABEL_LENGTH);
        expect(cleanLabel(value).value).toBe(value);
      }),
      { numRuns: trials(1_000, 50_000) },
    );
  });
});
