/** Everything `npm test` makes sure of, in the order in which it does. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../../tests/support/browsers/types.ts';
import { type BuildMode, ensureBuilt, extensionFolder } from '../build-extension.ts';
import { projectRoot } from '../setup/processes.mjs';
import { runTool } from '../tool.ts';
import { lintAddon } from './addon-linter.ts';
import { type Tally, tallyOf, tallyOfRun, tallyPlaywright, tallyVitest } from './tally.ts';

export interface Step {
  /** What `--only` calls it. */
  id: string;
  label: string;
  run(): Promise<Tally>;
}

export const steps: Step[] = [
  aCommand('types', 'types', 'tsc', ['--noEmit']),
  aCommand('lint', 'lint and format', 'biome', ['check', '--error-on-warnings']),
  aBuild('chromium', 'production'),
  aBuild('firefox', 'production'),
  aBuild('chromium', 'sandbox'),
  aBuild('firefox', 'sandbox'),
  {
    id: 'addons-linter',
    label: 'addons-linter',
    run: async () => tallyOf(lintAddon(extensionFolder('firefox', 'production'))),
  },
  { id: 'unit', label: 'unit, contract and integration tests', run: runVitest },
  { id: 'journeys', label: 'journeys in Chromium and Firefox', run: playwright(['chromium', 'firefox']) },
  {
    id: 'faults',
    label: 'fault trials in Chromium and Firefox',
    // Each with a browser of its own, two at a time: they wait more than they work.
    run: playwright(['faults-chromium', 'faults-firefox'], ['--workers=2']),
  },
];

function aCommand(id: string, label: string, tool: string, args: string[]): Step {
  return { id, label, run: async () => tallyOf(await runTool(tool, args)) };
}

/** A build whose sources have not changed since is not made again; a failed one prints what the builder said. */
function aBuild(browser: BrowserName, mode: BuildMode): Step {
  const run = async () => {
    try {
      ensureBuilt(browser, mode);
      return tallyOf(true);
    } catch (error) {
      process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
      return tallyOf(false);
    }
  };
  return { id: 'build', label: `build for ${browser} (${mode})`, run };
}

async function runVitest(): Promise<Tally> {
  const report = freshReport('vitest.json');
  const succeeded = await runTool('vitest', ['run'], { PARTNER_PULSE_VITEST_REPORT: report });
  return tallyOfRun(succeeded, report, tallyVitest);
}

/** Runs the specs of these projects (playwright.config.ts). */
function playwright(projects: string[], options: string[] = []): () => Promise<Tally> {
  return async () => {
    const report = freshReport(`${projects[0]}.json`);
    const args = ['test', ...projects.map((project) => `--project=${project}`), ...options];
    const succeeded = await runTool('playwright', args, { PARTNER_PULSE_PLAYWRIGHT_REPORT: report });
    return tallyOfRun(succeeded, report, tallyPlaywright);
  };
}

/** The file a runner is to write; one of an earlier run must not be taken for this one's. */
function freshReport(name: string): string {
  const file = join(projectRoot, '.cache', 'reports', name);
  rmSync(file, { force: true });
  return file;
}
