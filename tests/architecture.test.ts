/** The import table of docs/architecture.md as data: who may use whom, and which packages belong where. */
import { describe, expect, it } from 'vitest';
import { findSpecifiers, type ImportEdge, listSources, readEdges, toEdges } from './support/import-graph';

interface Layer {
  /** Folders of ours it may import besides itself. */
  uses: readonly string[];
  /** Packages it may import, exactly as written; `node:*` stands for all of Node's own. */
  packages: readonly string[];
}

const BASE = ['lib/domain', 'lib/platform'];
const SIDES = ['lib/impact', 'lib/db', 'lib/settings', 'lib/messaging', 'components'];
const WORK = ['lib/sync', 'lib/queries', 'lib/export'];
const FRONT = ['lib/alerts', 'lib/background', 'lib/ui'];
const PREACT = ['preact', 'preact/hooks'];

const LAYERS: Record<string, Layer> = {
  // Tables and computations alone: public suffixes, QR modules.
  'lib/domain': { uses: [], packages: ['tldts', 'uqr'] },
  'lib/platform': { uses: ['lib/domain'], packages: ['wxt/browser'] },
  'lib/impact': { uses: BASE, packages: ['zod/mini', 'papaparse'] },
  'lib/db': { uses: BASE, packages: ['idb'] },
  'lib/settings': { uses: BASE, packages: ['zod/mini', 'wxt/utils/storage'] },
  'lib/messaging': { uses: BASE, packages: ['zod/mini'] },
  components: { uses: BASE, packages: [...PREACT, '#i18n', 'd3-scale', 'd3-shape'] },
  'lib/sync': { uses: [...BASE, ...SIDES], packages: [] },
  'lib/queries': { uses: [...BASE, ...SIDES], packages: [] },
  'lib/export': {
    uses: [...BASE, 'lib/db', 'lib/settings'],
    packages: ['papaparse', 'hyparquet-writer', 'zod/mini'],
  },
  'lib/alerts': { uses: [...BASE, ...SIDES, ...WORK], packages: ['#i18n'] },
  // The background puts alerts to work after each run; nobody but entrypoints stands above it.
  'lib/background': { uses: [...BASE, ...SIDES, ...WORK, 'lib/alerts'], packages: ['#i18n'] },
  'lib/ui': { uses: [...BASE, ...SIDES, ...WORK], packages: [...PREACT, '#i18n'] },
  entrypoints: {
    uses: [...BASE, ...SIDES, ...WORK, ...FRONT],
    packages: [...PREACT, '#i18n', 'wxt/utils/define-background'],
  },
  // A second, independent reading of the API: agreement with the product means something.
  sandbox: { uses: [], packages: ['hono', 'hono/*', '@hono/*', 'temporal-polyfill', 'node:*'] },
};

/** One module each, whatever the layers allow. */
const DOORS: { what: string; only: (file: string) => boolean; advice: string }[] = [
  {
    what: 'wxt/browser',
    only: (file) => file === 'lib/platform/browser.ts',
    advice: 'import { browser } from "@/lib/platform/browser" instead',
  },
  {
    what: 'lib/settings/credentials',
    only: (file) => file === 'lib/sync/accounts.ts',
    advice: 'ask lib/sync/accounts for a client: the token is reachable by that one module',
  },
];

const sources = listSources('lib', 'components', 'entrypoints', 'sandbox');
const edges = sources.filter(isProduct).flatMap(readEdges);

/** Tests, and what stands beside them for their use alone. */
function isForTests(file: string): boolean {
  return /\.test\.tsx?$/.test(file) || /(^|\/)(tests|testing)\//.test(file) || /(^|\/)test-[^/]+$/.test(file);
}

function isProduct(file: string): boolean {
  return !isForTests(file);
}

function layerOf(path: string): string | undefined {
  return Object.keys(LAYERS).find((layer) => path === layer || path.startsWith(`${layer}/`));
}

/** Why an import is not allowed and what to do instead; nothing when it is. */
function judge(edge: ImportEdge): string[] {
  const verdict = (why: string) => `${edge.from} imports ${edge.to}: ${why}`;
  const door = DOORS.find(({ what, only }) => what === edge.to && !only(edge.from));
  if (door) return [verdict(door.advice)];
  const own = layerOf(edge.from);
  if (own === undefined) return [verdict('its folder is in no layer; add it to the table')];
  const why = edge.own ? judgeOwn(own, edge) : judgePackage(own, edge.to);
  return why === undefined ? [] : [verdict(why)];
}

function judgeOwn(own: string, { to }: ImportEdge): string | undefined {
  if (isForTests(`${to}.ts`)) return 'what is for tests stays in tests';
  const layer = layerOf(to);
  if (layer === own || (layer !== undefined && LAYERS[own]?.uses.includes(layer))) return undefined;
  return `${own} may use ${list(LAYERS[own]?.uses)}; move what is shared down, or pass it in from above`;
}

function judgePackage(own: string, name: string): string | undefined {
  const allowed = LAYERS[own]?.packages ?? [];
  const fits = allowed.some(
    (one) => one === name || (one.endsWith('*') && name.startsWith(one.slice(0, -1))),
  );
  return fits
    ? undefined
    : `the packages of ${own} are ${list(allowed)}; put it behind the layer that has it`;
}

function list(names: readonly string[] = []): string {
  return names.length === 0 ? 'nothing' : names.join(', ');
}

describe('the import table', () => {
  it('is kept by every file', () => {
    expect(edges.flatMap(judge)).toEqual([]);
  });

  it('is about every folder of the product', () => {
    expect(sources.filter((file) => layerOf(file) === undefined)).toEqual([]);
    for (const layer of Object.keys(LAYERS))
      expect([layer, sources.some((file) => file.startsWith(`${layer}/`))]).toEqual([layer, true]);
  });

  it('has no circle', () => {
    const reached = (layer: string): string[] =>
      (LAYERS[layer]?.uses ?? []).flatMap((used) => [used, ...reached(used)]);
    expect(Object.keys(LAYERS).filter((layer) => reached(layer).includes(layer))).toEqual([]);
  });

  it('sees the imports there are', () => {
    expect(edges.length).toBeGreaterThan(300);
    expect(edges).toContainEqual({ from: 'lib/db/open.ts', to: 'idb', own: false });
    expect(edges).toContainEqual({ from: 'lib/sync/accounts.ts', to: 'lib/settings/credentials', own: true });
  });
});

describe('an import that breaks the table is caught', () => {
  it.each([
    ['lib/domain/money.ts', "import { openDatabase } from '@/lib/db/open';", 'lib/domain may use nothing'],
    ['lib/domain/day.ts', "import type { Clock } from '../platform/clock';", 'lib/domain may use nothing'],
    ['lib/domain/day.ts', "import * as z from 'zod/mini';", 'packages of lib/domain are tldts'],
    ['lib/impact/client.ts', "export { openDatabase } from '@/lib/db/open';", 'lib/impact may use'],
    ['lib/db/open.ts', "const client = await import('@/lib/impact/client');", 'lib/db may use'],
    ['lib/db/open.ts', "import { x } from '@/lib/sync/run-sync';", 'lib/db may use'],
    ['lib/queries/queries.ts', "import '@/lib/sync/run-sync';", 'lib/queries may use'],
    ['lib/ui/use-query.ts', "import { y } from '@/lib/background/alarms';", 'lib/ui may use'],
    ['lib/alerts/sound.ts', "import { y } from '@/lib/background/alarms';", 'lib/alerts may use'],
    ['components/Figure.tsx', "import {\n  y,\n} from '@/lib/ui/use-query';", 'components may use'],
    ['components/Figure.tsx', "import * as z from 'zod/mini';", 'packages of components'],
    ['lib/settings/accounts.ts', "import { h } from 'preact';", 'packages of lib/settings'],
    ['lib/sync/run.ts', "import { openDB } from 'idb';", 'packages of lib/sync are nothing'],
    ['lib/impact/client.ts', "import { z } from 'zod';", 'packages of lib/impact'],
    ['entrypoints/popup/App.tsx', "import { x } from 'moment';", 'packages of entrypoints'],
    ['lib/background/alarms.ts', "import { browser } from 'wxt/browser';", '@/lib/platform/browser'],
    [
      'entrypoints/popup/App.tsx',
      "type C = import('@/lib/settings/credentials').Credentials;",
      'that one module',
    ],
    ['lib/sync/run.ts', "import { readCredentials } from '../settings/credentials';", 'that one module'],
    ['sandbox/server.ts', "import { toDecimal } from '../lib/domain/money.ts';", 'sandbox may use nothing'],
    ['lib/impact/client.ts', "import { world } from '@/sandbox/world/create-world';", 'lib/impact may use'],
    ['lib/domain/day.ts', "import { day } from '@/tests/support/builders';", 'stays in tests'],
    ['lib/impact/client.ts', "import { fakeFetch } from './testing/fake-fetch';", 'stays in tests'],
    ['lib/extra/thing.ts', "import { day } from '@/lib/domain/day';", 'add it to the table'],
  ])('%s: %j', (file, text, advice) => {
    const verdicts = toEdges(file, text).flatMap(judge);
    expect(verdicts).toHaveLength(1);
    expect(verdicts[0]).toContain(file);
    expect(verdicts[0]).toContain(advice);
  });

  it.each([
    ['lib/sync/accounts.ts', "import { readCredentials } from '@/lib/settings/credentials';"],
    ['lib/platform/browser.ts', "export { browser } from 'wxt/browser';"],
    ['lib/background/lifecycle.ts', "import { renderBadge } from '@/lib/alerts/render-badge';"],
    ['lib/background/say-link.ts', "import type { LinkOutcome } from '@/lib/sync/create-link';"],
    ['sandbox/server.ts', "import { serve } from '@hono/node-server';\nimport { join } from 'node:path';"],
  ])('while %s may: %j', (file, text) => {
    expect(toEdges(file, text).flatMap(judge)).toEqual([]);
  });
});

describe('the reading of imports', () => {
  it.each([
    ["import a from 'x';", ['x']],
    ["import type { A } from 'x';", ['x']],
    ["import a, { type B, c as d } from 'x';", ['x']],
    ["import {\n  // why\n  a,\n} from 'x';", ['x']],
    ["export * from 'x';", ['x']],
    ["export type { A } from 'x';", ['x']],
    ["import 'x';", ['x']],
    ["const a = await import('x');", ['x']],
    ["let a: import('x').A;", ['x']],
    ["const a = require('x');", ['x']],
    ['import a from "x"; import b from "y";', ['x', 'y']],
    ["// import a from 'x';", []],
    ["/* import a from 'x'; */ import b from 'y';", ['y']],
    ["const url = 'https://a.test'; import b from 'y';", ['y']],
    ["const important = 'from'; exportAll('x');", []],
  ])('%j finds %j', (text, specifiers) => {
    expect(findSpecifiers(text)).toEqual(specifiers);
  });
});

it('tests are imported by tests alone; the scripts share the ways to drive a browser', () => {
  const others = listSources('scripts').filter(isProduct).flatMap(readEdges);
  const wrong = others.filter(
    ({ to, own }) => own && /(^|\/)tests\/(?!support\/(browsers|journeys|looks)\/)/.test(to),
  );
  expect(wrong.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
});
