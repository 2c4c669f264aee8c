/**
 * `npm test`: every check there is, and their sum as the last line.
 *
 *     npm test
 *     npm test -- --only types,lint
 */
import { parseArgs } from 'node:util';
import { type Step, steps } from './checks/steps.ts';
import { sumTallies, type Tally } from './checks/tally.ts';
import { ensureBrowsers } from './setup/browsers.ts';

const { values } = parseArgs({ options: { only: { type: 'string' }, deep: { type: 'boolean' } } });
if (values.deep) process.env.PARTNER_PULSE_DEEP = '1';

const chosen = chosenSteps(values.only);
if (chosen.some(({ id }) => id === 'journeys' || id === 'faults')) ensureBrowsers(['chromium', 'firefox']);

const results: { step: Step; tally: Tally; seconds: number }[] = [];
for (const step of chosen) results.push(await timed(step));

console.log();
for (const { step, tally, seconds } of results)
  console.log(
    `${tally.failed ? '✗' : '✓'} ${step.label}: ${tally.passed} passed, ${tally.failed} failed (${seconds} s)`,
  );

const { passed, failed } = sumTallies(results.map(({ tally }) => tally));
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
console.log(`${passed} passed, ${failed} failed`);

function chosenSteps(only: string | undefined): Step[] {
  if (only === undefined) return steps;
  const ids = only.split(',');
  const unknown = ids.filter((id) => !steps.some((step) => step.id === id));
  if (unknown.length > 0) throw new Error(`No check is called ${unknown.join(', ')}`);
  return steps.filter(({ id }) => ids.includes(id));
}

async function timed(step: Step) {
  console.log(`\n── ${step.label}`);
  const startedAt = Date.now();
  const tally = await step.run();
  return { step, tally, seconds: Math.round((Date.now() - startedAt) / 1000) };
}
