/** A row of trials that ends as a figure: `name: failures / trials`. */
import { expect } from '@playwright/test';

export interface TrialSeries {
  /** One trial; it answers what was wrong, in words, or throws. */
  run(label: string, trial: () => Promise<string[]>): Promise<void>;
  /** Says the figure; fails when any trial did, or none was made. */
  end(): void;
}

/** What a failed trial may say at most: a difference of thousands of lines helps nobody. */
const MOST_LINES = 12;

export function startSeries(name: string): TrialSeries {
  const failures: string[] = [];
  let trials = 0;
  return {
    run: async (label, trial) => {
      trials += 1;
      const wrong = await trial().catch((error: unknown) => [String(error)]);
      if (wrong.length === 0) return;
      failures.push(`${label}:\n${shorten(wrong)}`);
      process.stdout.write(`${name}, failed: ${failures.at(-1)}\n`);
    },
    end: () => {
      process.stdout.write(`${name}: ${failures.length} / ${trials}\n`);
      expect(trials).toBeGreaterThan(0);
      expect(failures, `${name}: ${failures.length} of ${trials} trials failed`).toEqual([]);
    },
  };
}

function shorten(wrong: string[]): string {
  const rest = wrong.length - MOST_LINES;
  return [...wrong.slice(0, MOST_LINES), ...(rest > 0 ? [`… and ${rest} more`] : [])].join('\n');
}
