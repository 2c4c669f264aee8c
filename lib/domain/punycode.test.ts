import { domainToUnicode } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trials } from '@/tests/support/trials';
import { toUnicodeHost } from './punycode';

describe('a host as people read it', () => {
  it.each([
    'bücher.test',
    'münchen.example',
    '日本語.test',
    'пример.test',
    'مثال.test',
    '🎿.test',
    'a-ü.b.test',
  ])('is %s', (host) => {
    expect(toUnicodeHost(new URL(`https://${host}/`).hostname)).toBe(host);
  });

  it.each(['shop.test', 'xn--ü.test', 'xn--a-\u0000.test', 'xn--99999999999.test'])(
    'is %j itself where there is nothing to read',
    (host) => {
      expect(toUnicodeHost(host)).toBe(host);
    },
  );

  it('is what Node makes of it, for any letters', () => {
    const label = fc.string({ unit: fc.constantFrom(...'aäbßcñ日本語йあ가αω'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(label, (text) => {
        const host = URL.parse(`https://${text}.test/`)?.hostname;
        if (host) expect(toUnicodeHost(host)).toBe(domainToUnicode(host));
      }),
      { numRuns: trials(500, 20_000) },
    );
  });
});
