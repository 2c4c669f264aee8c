import { describe, expect, it } from 'vitest';
import { isFound } from './search';

describe('a setting is found', () => {
  it.each([
    ['', ['Quiet hours']],
    ['quiet', ['Quiet hours']],
    ['hours QUIET', ['Quiet hours']],
    ['  hour  ', ['Quiet hours']],
    ['uber', ['Über diese Erweiterung']],
    ['alerts sound', ['Alerts', 'Play a sound']],
  ])('%j in %j', (query, texts) => {
    expect(isFound(query, texts)).toBe(true);
  });

  it.each([
    ['loud', ['Quiet hours']],
    ['quiet days', ['Quiet hours']],
  ])('but not %j in %j', (query, texts) => {
    expect(isFound(query, texts)).toBe(false);
  });
});
