import { expect, it } from 'vitest';
import { displayLocale, isolate } from './locale';

it('takes the regional form of the language the sentences are in', () => {
  expect(displayLocale(['de-DE', 'en-GB', 'en'], 'en')).toBe('en-GB');
  expect(displayLocale(['en-US'], 'en')).toBe('en-US');
});

it('falls back to the language itself, so that words and numbers agree', () => {
  expect(displayLocale(['de-DE', 'fr'], 'en')).toBe('en');
  expect(displayLocale([], 'en')).toBe('en');
});

it('wraps a name so that its direction stays its own', () => {
  expect(isolate('חנות')).toBe('\u2068חנות\u2069');
});
