import { ratioText, toText } from '../wire/decimal.ts';
import type { Decimal, Ledger, LedgerLine } from '../world/types.ts';
import { convert } from './rates.ts';
import type { ReportRun } from './report.ts';

/** Sums of one row of a performance report, money in the account's currency. */
export class Totals {
  clicks = 0;
  actions = 0;
  private sale = 0n;
  private earned = 0n;

  addLine(line: LedgerLine, currency: string): void {
    if (line.state !== 'REVERSED') this.actions += line.count;
    this.sale += convert(line.saleAmount, line.currency, currency);
    this.earned += convert(line.payout, line.currency, currency);
  }

  get saleAmount(): Decimal {
    return toText(this.sale, 2);
  }

  get earnings(): Decimal {
    return toText(this.earned, 2);
  }

  /** Conversion rate in percent. */
  get conversion(): Decimal {
    return ratioText(BigInt(this.actions) * 100n, BigInt(this.clicks));
  }

  get orderValue(): Decimal {
    return toText(this.actions === 0 ? 0n : this.sale / BigInt(this.actions), 2);
  }

  get perClick(): Decimal {
    return toText(this.clicks === 0 ? 0n : this.earned / BigInt(this.clicks), 2);
  }

  get perAction(): Decimal {
    return toText(this.actions === 0 ? 0n : this.earned / BigInt(this.actions), 2);
  }
}

/** The world's clicks and actions of the run, summed under a key of each line. */
export function totalsBy(
  run: ReportRun,
  keyOf: (line: { day: string; programId: string }) => string,
): Map<string, Totals> {
  const ledger: Ledger = run.world.ledger({ from: run.from, to: run.to });
  const totals = new Map<string, Totals>();
  const programId = run.switches.reportProgramFilter === 'ignored' ? undefined : run.programId;
  const asked = (line: { programId: string }) => !programId || line.programId === programId;
  for (const line of ledger.lines.filter(asked)) {
    totalOf(totals, keyOf(line)).addLine(line, run.world.partner.currency);
  }
  for (const line of ledger.clicks.filter(asked)) totalOf(totals, keyOf(line)).clicks += line.clicks;
  return totals;
}

function totalOf(totals: Map<string, Totals>, key: string): Totals {
  const known = totals.get(key);
  if (known) return known;
  const fresh = new Totals();
  totals.set(key, fresh);
  return fresh;
}
