import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  type PlaywrightReport,
  tallyOfRun,
  tallyPlaywright,
  tallyVitest,
  type VitestReport,
} from './tally.ts';

const folder = mkdtempSync(join(tmpdir(), 'reports-'));
afterAll(() => rmSync(folder, { recursive: true }));

function aVitestReport(part: Partial<VitestReport>): VitestReport {
  const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
  return { ...none, ...part };
}

function run(succeeded: boolean, report: VitestReport | 'missing' | 'torn') {
  const file = join(folder, `${Math.random()}.json`);
  if (report !== 'missing') writeFileSync(file, report === 'torn' ? '{"num' : JSON.stringify(report));
  return tallyOfRun(succeeded, file, tallyVitest);
}

describe('the sum of a test run', () => {
  it('is what the report says when all went well', () => {
    expect(run(true, aVitestReport({ numPassedTests: 7 }))).toEqual({ passed: 7, failed: 0 });
  });

  it('counts skipped and planned tests as failed', () => {
    const report = aVitestReport({ numPassedTests: 7, numPendingTests: 2, numTodoTests: 1 });
    expect(run(true, report)).toEqual({ passed: 7, failed: 3 });
  });

  it('counts a file that broke before its first test', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(run(false, aVitestReport({ numPassedTests: 7, testResults }))).toEqual({ passed: 7, failed: 1 });
  });

  it('is a failure when no test ran, the report is missing or torn, or the command failed for its own reason', () => {
    expect(run(true, aVitestReport({}))).toEqual({ passed: 0, failed: 1 });
    expect(run(true, 'missing')).toEqual({ passed: 0, failed: 1 });
    expect(run(true, 'torn')).toEqual({ passed: 0, failed: 1 });
    expect(run(false, aVitestReport({ numPassedTests: 7 }))).toEqual({ passed: 7, failed: 1 });
  });

  it('counts journeys that were skipped, that needed a second try, and errors outside of any journey', () => {
    const report: PlaywrightReport = {
      stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 1 },
      errors: [{}],
    };
    expect(tallyPlaywright(report)).toEqual({ passed: 4, failed: 4 });
  });
});
