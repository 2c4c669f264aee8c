/** The tokens keep their contrast in every theme: text 4.5, fills and edges of controls 3; with more contrast 7 and 4.5. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const CSS = readFileSync(join(import.meta.dirname, 'theme.css'), 'utf8');
const SURFACES = ['background', 'surface', 'sunken'];
const TEXTS = ['text', 'soft', 'faint', 'accent', 'approved-text', 'pending-text', 'reversed-text'];
const SHAPES = ['approved-fill', 'pending-fill', 'reversed-fill', 'control-line'];

type Tokens = Map<string, { light: string; dark: string }>;

function readTokens(selector: string): Tokens {
  const start = CSS.indexOf(selector);
  const block = CSS.slice(start, CSS.indexOf('\n}', start));
  const pattern = /--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g;
  return new Map(
    [...block.matchAll(pattern)].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
  );
}

const NORMAL = readTokens('\n:root {');
const MORE = readTokens(':root[data-theme="contrast"] {');
const BY_SYSTEM = readTokens('@media (prefers-contrast: more)');

/** WCAG 2.2: the contrast of two colours. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((left, right) => right - left);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function tooFaint(tokens: Tokens, names: readonly string[], least: number): string[] {
  return (['light', 'dark'] as const).flatMap((scheme) =>
    names.flatMap((name) =>
      SURFACES.filter(
        (surface) => contrast(tokens.get(name)?.[scheme] ?? '', tokens.get(surface)?.[scheme] ?? '') < least,
      ).map((surface) => `${scheme}: ${name} on ${surface}`),
    ),
  );
}

describe('colours', () => {
  it('can be read on every surface', () => {
    expect(tooFaint(NORMAL, TEXTS, 4.5)).toEqual([]);
    expect(tooFaint(NORMAL, SHAPES, 3)).toEqual([]);
  });

  it('can be read with ease where more contrast is wanted', () => {
    expect(tooFaint(MORE, TEXTS, 7)).toEqual([]);
    expect(tooFaint(MORE, [...SHAPES, 'line'], 4.5)).toEqual([]);
  });

  it('are the same by choice and by the system', () => {
    expect(BY_SYSTEM).toEqual(MORE);
    expect(MORE.size).toBeGreaterThan(15);
  });

  it('on the accent can be read, too', () => {
    for (const tokens of [NORMAL, MORE])
      for (const scheme of ['light', 'dark'] as const)
        expect(
          contrast(tokens.get('accent')?.[scheme] ?? '', tokens.get('on-accent')?.[scheme] ?? ''),
        ).toBeGreaterThan(4.5);
  });

  it('that are too faint are found', () => {
    const faint: Tokens = new Map([...NORMAL, ['text', { light: '#bbbbbb', dark: '#333333' }]]);
    expect(tooFaint(faint, ['text'], 4.5)).toHaveLength(6);
  });
});
