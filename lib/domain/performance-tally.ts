import type { ActionState } from './action';
import type { ProgramId } from './id';
import { compareDecimals, createDecimalSum, type DecimalSum, sumDecimals } from './money';
import type { Figures, MoneyFigures } from './performance';
import type { Cell, Stretch } from './performance-cell';

/** Figures while they are being summed. */
export interface Tally {
  addCell(cell: Cell): void;
  addClicks(clicks: number): void;
  figures(): Figures;
}

interface MoneySums {
  payout: Record<ActionState, DecimalSum>;
  count: Record<ActionState, number>;
  sale: DecimalSum;
  clicked: DecimalSum;
}

export function createTally(): Tally {
  const counts = { pending: 0, approved: 0, reversed: 0, other: 0 };
  const currencies = new Map<string, MoneySums>();
  let clicks: number | null = null;
  let clickedActions = 0;
  return {
    addCell(cell) {
      counts[cell.state] += cell.count;
      if (cell.state !== 'reversed') clickedActions += cell.knownCount;
      addMoney(sumsOf(currencies, cell.currency), cell);
    },
    addClicks(more) {
      clicks = (clicks ?? 0) + more;
    },
    figures: () => ({
      counts: { ...counts },
      money: [...currencies].map(([currency, sums]) => finish(currency, sums)).sort(byPayout),
      clicks,
      clickedActions,
    }),
  };
}

/** Everything some stretches of days hold. */
export function tallyAll(stretches: readonly Stretch[]): Figures {
  const tally = createTally();
  for (const { cells, clicks, clickDays } of stretches) {
    for (const cell of cells) tally.addCell(cell);
    // A known day without a click is a nought, and no gap.
    if (clickDays > 0) tally.addClicks(0);
    for (const count of clicks.values()) tally.addClicks(count);
  }
  return tally.figures();
}

/** The same for each program. One without a click on days whose clicks are known has nought. */
export function tallyPrograms(stretches: readonly Stretch[]): Map<ProgramId, Figures> {
  const tallies = new Map<ProgramId, Tally>();
  for (const { cells, clicks } of stretches) {
    for (const cell of cells) tallyOf(tallies, cell.programId).addCell(cell);
    for (const [programId, count] of clicks) tallyOf(tallies, programId).addClicks(count);
  }
  const known = stretches.some(({ clickDays }) => clickDays > 0);
  return new Map(
    [...tallies].map(([programId, tally]) => {
      if (known) tally.addClicks(0);
      return [programId, tally.figures()];
    }),
  );
}

function tallyOf(tallies: Map<ProgramId, Tally>, programId: ProgramId): Tally {
  const tally = tallies.get(programId) ?? createTally();
  tallies.set(programId, tally);
  return tally;
}

function sumsOf(currencies: Map<string, MoneySums>, currency: string): MoneySums {
  const sums = currencies.get(currency) ?? createSums();
  currencies.set(currency, sums);
  return sums;
}

function createSums(): MoneySums {
  const sum = createDecimalSum;
  return {
    payout: { pending: sum(), approved: sum(), reversed: sum(), other: sum() },
    count: { pending: 0, approved: 0, reversed: 0, other: 0 },
    sale: sum(),
    clicked: sum(),
  };
}

function addMoney(sums: MoneySums, { state, count, payout, intended, sale, knownPayout }: Cell): void {
  sums.count[state] += count;
  sums.payout[state].addScaled(state === 'reversed' ? intended : payout);
  if (state !== 'reversed') sums.sale.addScaled(sale);
  if (state === 'approved' || state === 'pending') sums.clicked.addScaled(knownPayout);
}

function finish(currency: string, { payout, count, sale, clicked }: MoneySums): MoneyFigures {
  const of = (state: ActionState) => ({ count: count[state], payout: payout[state].total() });
  const byState = {
    pending: of('pending'),
    approved: of('approved'),
    reversed: of('reversed'),
    other: of('other'),
  };
  return {
    currency,
    // A state we do not know is shown, but is no money anyone can count on.
    payout: sumDecimals([byState.approved.payout, byState.pending.payout]),
    byState,
    saleAmount: sale.total(),
    clickedPayout: clicked.total(),
  };
}

function byPayout(left: MoneyFigures, right: MoneyFigures): number {
  return compareDecimals(right.payout, left.payout) || left.currency.localeCompare(right.currency);
}
