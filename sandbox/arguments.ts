import { parseArgs } from 'node:util';
import type { SandboxOptions } from './server.ts';
import type { ScenarioName } from './world/types.ts';

export type ParsedArguments = { options: SandboxOptions } | { help: true } | { problem: string };

const SCENARIO_NAMES: readonly ScenarioName[] = ['first-day', 'small', 'typical', 'agency'];

export const USAGE = `Usage: node sandbox/main.ts [options]
  --scenario NAME[,NAME]  ${SCENARIO_NAMES.join(', ')}; one account each (typical)
  --seed NUMBER           the same seed gives the same world (7)
  --port NUMBER           0 is any free port (0)
  --start-at ISO          where the clock starts (2026-11-18T20:00:00Z)
  --ticking               let the clock run by itself
  --help`;

const OPTIONS = {
  scenario: { type: 'string', default: 'typical' },
  seed: { type: 'string', default: '7' },
  port: { type: 'string', default: '0' },
  'start-at': { type: 'string' },
  ticking: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Turns the command line into options, or says in one sentence what is wrong with it. */
export function parseArguments(args: string[]): ParsedArguments {
  try {
    const { values } = parseArgs({ args, options: OPTIONS });
    if (values.help) return { help: true };
    const startAt = values['start-at'];
    return {
      options: {
        scenarios: values.scenario.split(',').map(scenario),
        seed: wholeNumber('--seed', values.seed, 2 ** 31 - 1),
        port: wholeNumber('--port', values.port, 65_535),
        ticking: values.ticking,
        ...(startAt === undefined ? {} : { startAt: moment(startAt) }),
      },
    };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function scenario(name: string): ScenarioName {
  const known = SCENARIO_NAMES.find((one) => one === name);
  if (!known) throw new RangeError(`--scenario: no such scenario: ${name}`);
  return known;
}

function wholeNumber(option: string, text: string, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value <= most)) throw new RangeError(`${option}: not a whole number from 0 to ${most}: ${text}`);
  return value;
}

function moment(text: string): number {
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new RangeError(`--start-at: not a date: ${text}`);
  return at;
}
