/** Takes the names of tracking parameters out of tidy-url's list (MIT) into a module of ours. Run after an update of it. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import rules from 'tidy-url/data/rules.js';

interface Rule {
  name: string;
  match: RegExp;
  match_href?: boolean;
  rules?: string[];
}

/** [what a site's host (or, with a slash in it, its address) has to match, names]. */
export function toJunkNames(list: readonly Rule[]): [pattern: string, names: string][] {
  const everywhere = list.find(({ name }) => name === 'Global');
  const known = new Set(everywhere?.rules?.map((name) => name.toLowerCase()));
  return list.flatMap((rule) => {
    const names = [...new Set((rule.rules ?? []).map((name) => name.trim().toLowerCase()))];
    const news = rule === everywhere ? names : names.filter((name) => !known.has(name));
    return news.length === 0 || rule.match_href ? [] : [[rule.match.source, news.join(' ')]];
  });
}

export function toModule(list: readonly Rule[]): string {
  const lines = toJunkNames(list).map(([pattern, names]) => `  [${quote(pattern)}, ${quote(names)}],`);
  return [
    '// biome-ignore-all format: one line for each site.',
    '/**',
    ' * Names of parameters that only say where a visitor came from, by what the host matches.',
    ' * Made by scripts/update-junk-names.ts from the list of tidy-url (MIT, © DrKain); not edited by hand.',
    ' */',
    'export const JUNK_NAMES: readonly (readonly [pattern: string, names: string])[] = [',
    ...lines,
    '];',
    '',
  ].join('\n');
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('../lib/domain/link-junk-names.ts', import.meta.url), toModule(rules));
}
