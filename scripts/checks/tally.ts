/** Counting what passed and what failed, from the runners' own reports. */
import { readFileSync } from 'node:fs';

export interface Tally {
  passed: number;
  failed: number;
}

export function sumTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    { passed: 0, failed: 0 },
  );
}

/** One check that holds or does not. */
export function tallyOf(holds: boolean): Tally {
  return holds ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** What our runners' reports have in common, read as far as we count it. */
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

export interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

/** A skipped test shows nothing, so it counts as failed; so does a file that failed before its first test. */
export function tallyVitest(report: VitestReport): Tally {
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const skipped = report.numPendingTests + report.numTodoTests;
  return { passed: report.numPassedTests, failed: report.numFailedTests + skipped + brokenFiles.length };
}

export function tallyPlaywright({ stats, errors }: PlaywrightReport): Tally {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
}

/**
 * The tally of a run whose command said `succeeded`. A run without a test, without a report, or that failed
 * without naming a failed test is one failure more: silence never counts as success.
 */
export function tallyOfRun<Report>(
  succeeded: boolean,
  reportFile: string,
  count: (report: Report) => Tally,
): Tally {
  const counted = countReport(reportFile, count);
  const sound = counted.failed > 0 || (succeeded && counted.passed > 0);
  return sound ? counted : sumTallies([counted, tallyOf(false)]);
}

function countReport<Report>(file: string, count: (report: Report) => Tally): Tally {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return { passed: 0, failed: 0 };
  }
}
