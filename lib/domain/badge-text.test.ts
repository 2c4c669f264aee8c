import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '@/tests/support/builders';
import { trials } from '@/tests/support/trials';
import { shortCount, shortMoney } from './badge-text';

describe('a count in four characters', () => {
  it.each([
    [0, 'en', '0'],
    [999, 'en', '999'],
    [1_000, 'en', '1k'],
    [1_234, 'en', '1.2k'],
    [9_999, 'de', '9,9k'],
    [12_345, 'en', '12k'],
    [999_999, 'fr', '999k'],
    [1_234_567, 'es', '1,2M'],
    [12_345, 'ja', '1.2万'],
    [2_000_000_000, 'pt-BR', '2G'],
  ])('%i in %s is %j', (count, locale, text) => expect(shortCount(count, locale)).toBe(text));
});

describe('money in four characters', () => {
  it.each([
    ['38.42', 'USD', 'en', '$38'],
    ['38.42', 'EUR', 'de', '38€'],
    ['0.42', 'USD', 'en', '<$1'],
    ['0.42', 'CHF', 'en', '<1'],
    ['0', 'USD', 'en', '$0'],
    ['999.99', 'USD', 'en', '$999'],
    ['1240.00', 'USD', 'en', '1.2k'],
    ['381', 'CHF', 'en', '381'],
    ['-3.20', 'USD', 'en', '-$3'],
    ['12', 'US$', 'en', '12'],
  ])('%s %s in %s is %j', (amount, currency, locale, text) =>
    expect(shortMoney(decimal(amount), currency, locale)).toBe(text),
  );
});

it('nothing is ever longer, or empty, in any language', () => {
  const locales = fc.constantFrom('en', 'de', 'fr', 'es', 'ja', 'pt-BR', 'ar', 'he', 'hi', 'pl', 'zh', 'fa');
  const currencies = fc.constantFrom('USD', 'EUR', 'JPY', 'CHF', 'KWD', 'BRL', 'XYZ', 'US$');
  const counts = fc.nat(2_000_000_000);
  fc.assert(
    fc.property(counts, locales, currencies, (count, locale, currency) => {
      const texts = [shortCount(count, locale), shortMoney(decimal(`${count}.99`), currency, locale)];
      for (const text of texts) expect([...text].length).toBeGreaterThan(0);
      for (const text of texts) expect([...text].length).toBeLessThanOrEqual(4);
    }),
    { numRuns: trials(300, 20_000) },
  );
});
