import { describe, expect, it } from 'vitest';
import { createSearch, foldText } from './text-search';

describe('a search', () => {
  it.each([
    ['cafe', ['Café au lait'], true],
    ['LAIT café', ['Café au lait'], true],
    ['cafe tea', ['Café au lait'], false],
    ['ski 20101', ['Nordlys Ski', '20101'], true],
    ['ski20101', ['Nordlys Ski', '20101'], false],
    ['ｓｋｉ', ['Nordlys Ski'], true],
    ['שלום', ['<b>שלום</b>'], true],
    ['  ', [], true],
    ['x', [], false],
  ])('for %j in %j: %s', (query, texts, found) => {
    expect(createSearch(query)(texts)).toBe(found);
  });

  it('does not care how a letter is written', () => {
    expect(foldText('é'.normalize('NFD'))).toBe(foldText('É'.normalize('NFC')));
  });
});
