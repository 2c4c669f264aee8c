import fc from 'fast-check';

/** A trial's last line: how many failed of how many that were made. */
export function reportTrials(name: string, failures: number, trials: number, note = ''): void {
  process.stdout.write(`${name}: ${failures} / ${trials}${note === '' ? '' : ` (${note})`}\n`);
}

export interface TrialOptions {
  name: string;
  runs: number;
  /** Said behind the count, when all trials are made. */
  note?: () => string;
}

/**
 * Tries a property so often, says how it went, and throws at the first failure with the seed and the path that
 * show it again: `PARTNER_PULSE_SEED=… PARTNER_PULSE_PATH=… npm run test:unit -- <file> -t '<test>'`.
 */
export async function expectNoFailure<Tried>(
  property: fc.IAsyncProperty<Tried>,
  { name, runs, note = () => '' }: TrialOptions,
): Promise<void> {
  const details = await fc.check(property, { numRuns: runs, endOnFailure: true, ...replay() });
  reportTrials(name, details.failed ? 1 : 0, details.numRuns, note());
  if (!details.failed) return;
  const { seed, counterexamplePath: path } = details;
  const story = fc.stringify(details.counterexample);
  throw new Error(`${name} failed: seed ${seed}, path ${path}\n${story}\n${describe(details.errorInstance)}`);
}

/** A negative control: the same property must fail when what keeps it is taken away. */
export async function expectSomeFailure<Tried>(
  property: fc.IAsyncProperty<Tried>,
  { name, runs }: TrialOptions,
): Promise<void> {
  const details = await fc.check(property, { numRuns: runs, endOnFailure: true, seed: 20_261_118 });
  reportTrials(`${name}, must fail`, details.failed ? 1 : 0, details.numRuns);
  if (!details.failed) throw new Error(`${name}: the control passed ${details.numRuns} times`);
}

function replay(): { seed?: number; path?: string } {
  const { PARTNER_PULSE_SEED: seed, PARTNER_PULSE_PATH: path } = process.env;
  return { ...(seed ? { seed: Number(seed) } : {}), ...(path ? { path } : {}) };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
