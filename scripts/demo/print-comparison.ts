import type { Comparison } from '../../tests/support/journeys/compare.ts';

/** Prints each figure beside its truth; answers whether there were any and all were equal. */
export function printComparison(comparison: Comparison[]): boolean {
  console.log(line('period', 'figure', 'popup', 'ledger', ''));
  for (const { period, figure, popup, ledger, equal } of comparison)
    console.log(line(period, figure, popup, ledger, equal ? '=' : 'DIFFERENT'));
  const different = comparison.filter(({ equal }) => !equal).length;
  const telling = comparison.filter(({ ledger }) => ledger !== '0').length;
  console.log(`${comparison.length} figures compared, ${different} different`);
  return telling > 0 && different === 0;
}

function line(period: string, figure: string, popup: string, ledger: string, verdict: string): string {
  return `${period.padEnd(14)}${figure.padEnd(24)}${popup.padStart(14)}${ledger.padStart(14)}  ${verdict}`.trimEnd();
}
