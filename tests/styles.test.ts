/** One page's styles are on the next page, too: a class that two stylesheets speak for is nobody's. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const sheets = ['components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.css'))
    .map((name) => join(folder, name)),
);

/** The class alone, as it is or in one of its states; not what it is inside of another, or with another in it. */
const PLAIN = /^\.([\w-]+)(?::(?!has)[\w-]+(?:\([^)]*\))?|\[[^\]]*\])*$/;

/** Which stylesheets have a rule for each class alone. */
function listOwners(styles: Record<string, string>): Map<string, string[]> {
  const owners = new Map<string, string[]>();
  for (const [sheet, css] of Object.entries(styles))
    for (const name of new Set(listSelectors(css).flatMap((selector) => PLAIN.exec(selector)?.[1] ?? [])))
      owners.set(name, [...(owners.get(name) ?? []), sheet]);
  return owners;
}

function listSelectors(css: string): string[] {
  const rules = css.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{};]+)\{/g);
  return [...rules].flatMap(([, head = '']) => head.split(/,(?![^(]*\))/).map((one) => one.trim()));
}

const shared = (styles: Record<string, string>) =>
  [...listOwners(styles)].flatMap(([name, owners]) => (owners.length > 1 ? [[name, ...owners]] : []));

it('every class has its own rules in one stylesheet', () => {
  const styles = Object.fromEntries(sheets.map((sheet) => [sheet, readFileSync(join(root, sheet), 'utf8')]));
  expect(listOwners(styles).size).toBeGreaterThan(300);
  expect(shared(styles)).toEqual([]);
});

it('finds one that has them in two, however they are written', () => {
  const first = '.a { x: 1 } /* .b {} */ .wide .c { x: 1 } @media print { .d:hover, .e[x="1"] { x: 1 } }';
  const second = '.a:focus { x: 1 }\n.b, .c { x: 1 }\n.d:not(.f, .g) { x: 1 } .e { x: 1 }';
  expect(shared({ first, second }).map(([name]) => name)).toEqual(['a', 'd', 'e']);
});
