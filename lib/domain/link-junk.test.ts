import { readFileSync } from 'node:fs';
import rules from 'tidy-url/data/rules.js';
import { describe, expect, it } from 'vitest';
import { toJunkNames, toModule } from '../../scripts/update-junk-names.ts';
import { junkNames } from './link-junk';

describe('the names of tracking parameters', () => {
  it('are those of the installed list, and made again when it changes', () => {
    expect(readFileSync(new URL('./link-junk-names.ts', import.meta.url), 'utf8')).toBe(toModule(rules));
    expect(toJunkNames(rules).length).toBeGreaterThan(150);
  });

  it.each(['utm_source', 'fbclid', 'gclid', 'mc_cid', 'gbraid', 'msclkid', '_hsenc'])(
    'hold %s everywhere',
    (name) => {
      expect(junkNames('www.shop.test').has(name)).toBe(true);
    },
  );

  it.each(['id', 'ref', 'sku', 'variant', 'color', 'q', 'page'])('never hold %s for a shop', (name) => {
    expect(junkNames('www.shop.test').has(name)).toBe(false);
  });

  it('hold what one site uses for that site alone', () => {
    expect(junkNames('www.youtube.com').has('feature')).toBe(true);
    expect(junkNames('www.shop.test').has('feature')).toBe(false);
  });
});
