/** Which file imports what: read from the text, so that types, re-exports and dynamic imports count too. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface ImportEdge {
  /** From the root of the project, with forward slashes. */
  from: string;
  /** A path from the root without extension for our own files, else the package as written. */
  to: string;
  /** Whether `to` is a file of ours. */
  own: boolean;
}

/** Every TypeScript file under these folders, from the root of the project. */
export function listSources(...folders: string[]): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        posix.join(folder, file.split(sep).join('/')),
      ),
    )
    .filter((file) => /\.(ts|tsx|mts|mjs)$/.test(file))
    .sort();
}

export function readEdges(file: string): ImportEdge[] {
  return toEdges(file, readFileSync(join(ROOT, file), 'utf8'));
}

export function toEdges(file: string, text: string): ImportEdge[] {
  return findSpecifiers(text).map((specifier) => ({ from: file, ...resolve(file, specifier) }));
}

const IMPORTS = [
  /\b(?:import|export)\s[^'"`;]*?\bfrom\s*(['"])(?<specifier>[^'"]+)\1/g,
  /\bimport\s*(['"])(?<specifier>[^'"]+)\1/g,
  /\b(?:import|require)\s*\(\s*(['"`])(?<specifier>[^'"`]+)\1/g,
];

/** What a file names in `import`, `import type`, `export … from`, `import()` and `require()`. */
export function findSpecifiers(text: string): string[] {
  const code = withoutComments(text);
  const found = IMPORTS.flatMap((pattern) =>
    [...code.matchAll(pattern)].map((hit) => hit.groups?.specifier ?? ''),
  );
  return [...new Set(found)];
}

/** Strings are stepped over, so that "https://…" begins no comment. */
function withoutComments(text: string): string {
  const pieces = /("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
  return text.replace(pieces, (_, kept: string | undefined) => kept ?? ' ');
}

function resolve(file: string, specifier: string): Pick<ImportEdge, 'to' | 'own'> {
  if (specifier.startsWith('@/')) return { to: withoutExtension(specifier.slice(2)), own: true };
  if (!specifier.startsWith('.')) return { to: specifier, own: false };
  const path = relative(ROOT, join(ROOT, dirname(file), specifier))
    .split(sep)
    .join('/');
  return { to: withoutExtension(path), own: true };
}

function withoutExtension(path: string): string {
  return path.replace(/\.(ts|tsx|mts|mjs)$/, '');
}
