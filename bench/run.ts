/**
 * `npm run bench -- [--json] [NAME …]`: runs every `bench/*.bench.ts`, or those that are named, in its own turn.
 *
 * A bench measures a thing and, in the same run, a control: another way to do the same, or the same without what
 * makes it fast. Timings differ between machines; their ratio differs little, and is what a goal speaks of.
 */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBrowsers } from '../scripts/setup/browsers.ts';

/** What a `*.bench.ts` exports as its members, or as its default. */
export interface Bench {
  name: string;
  /** In a person's words, for example "at least 5 times faster than rows with indexes". */
  goal: string;
  run(): Promise<Measurement>;
}

export interface Measurement {
  /** The thing measured, in `unit`. */
  value: number;
  /** For example `ms`, `rows/s` or `kB`. */
  unit: string;
  /** The control, in the same unit. */
  control: number;
  /** Of value and control, whichever way round is the better the greater. */
  ratio: number;
  /** Whether the goal was met. */
  ok: boolean;
}

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
const all = await loadBenches();
const unknown = positionals.filter((wanted) => !all.some(({ name }) => name === wanted));
if (unknown.length > 0) throw new Error(`There is no bench named ${unknown.join(' or ')}`);
const benches = positionals.length === 0 ? all : all.filter(({ name }) => positionals.includes(name));

// Nearly every one measures in a real browser.
ensureBrowsers(['chromium']);

const lines = [];
for (const { name, goal, run } of benches) {
  const { value, unit, control, ratio, ok } = await run();
  const line = { bench: name, value, unit, control, ratio, goal, ok };
  if (values.json) console.log(JSON.stringify(line));
  lines.push(line);
}
if (!values.json) console.table(lines.map(({ bench, ...rest }) => ({ bench, ...rest })));
process.exitCode = lines.every(({ ok }) => ok) ? 0 : 1;

async function loadBenches(): Promise<Bench[]> {
  const folder = dirname(fileURLToPath(import.meta.url));
  const files = readdirSync(folder).filter((name) => name.endsWith('.bench.ts'));
  return Promise.all(files.sort().map((name) => loadBench(join(folder, name))));
}

async function loadBench(file: string): Promise<Bench> {
  const module = await import(pathToFileURL(file).href);
  const bench = module.default ?? module;
  if (typeof bench.run === 'function' && bench.name && bench.goal) return bench;
  throw new Error(`${file} must export name, goal and run`);
}
