import type { Comparison } from '../../tests/support/journeys/compare.ts';

/** Prints each figure beside its truth; answers whether all were equal, and clicks among them. */
export function printComparison(comparison: Comparison[]): boolean {
  console.log(line('period', 'figure', 'popup', 'ledger', ''));
  for (const { period, figure, popup, ledger, equal } of comparison)
    console.log(line(period, figure, popup, ledger, equal ? '=' : 'DIFFERENT'));
  const different = comparison.filter(({ equal }) => !equal).length;
  const clicks = comparison.filter(({ figure, ledger }) => figure === 'clicks' && ledger !== '0').length;
  console.log(`${comparison.length} figures compared, ${different} different`);
  return clicks > 0 && different === 0;
}

function line(period: string, figure: string, popup: string, ledger: string, verdict: string): string {
  return `${period.padEnd(14)}${figure.padEnd(24)}${popup.padStart(14)}${ledger.padStart(14)}  ${verdict}`.trimEnd();
}
