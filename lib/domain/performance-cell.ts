import type { ActionState } from './action';
import type { Day, DayRange } from './day';
import type { EarningLine } from './earning';
import type { ProgramId } from './id';
import { createDecimalSum, type Scaled, toScaled } from './money';

/** The sums of one program, currency and state over one or more days, its decimals read once. */
export interface Cell {
  programId: ProgramId;
  currency: string;
  state: ActionState;
  count: number;
  payout: Scaled;
  /** What was first tracked: for reversed actions, the money that was lost. */
  intended: Scaled;
  sale: Scaled;
  /** The part of it that fell on days whose clicks are known: what rates per click are made of. */
  knownCount: number;
  knownPayout: Scaled;
}

/** Everything kept of some days that stand together. */
export interface Stretch extends DayRange {
  cells: readonly Cell[];
  clicks: ReadonlyMap<ProgramId, number>;
  /** How many of its days have known clicks. */
  clickDays: number;
}

/** The program a cell of all programs together stands under. */
const ALL = '' as ProgramId;

const NOTHING: Scaled = { units: 0n, scale: 0 };

export interface DayInput {
  day: Day;
  lines: readonly EarningLine[];
  /** `null` when the day's clicks are not known. */
  clicks: readonly { programId: ProgramId; clicks: number }[] | null;
}

export function toStretch({ day, lines, clicks }: DayInput): Stretch {
  return {
    from: day,
    to: day,
    cells: lines.map((line) => toCell(line, clicks !== null)),
    clicks: new Map(clicks?.map((one) => [one.programId, one.clicks])),
    clickDays: clicks === null ? 0 : 1,
  };
}

function toCell(line: EarningLine, known: boolean): Cell {
  const payout = toScaled(line.payout);
  return {
    programId: line.programId,
    currency: line.currency,
    state: line.state,
    count: line.count,
    payout,
    intended: toScaled(line.intendedPayout),
    sale: toScaled(line.saleAmount),
    knownCount: known ? line.count : 0,
    knownPayout: known ? payout : NOTHING,
  };
}

/** Days that follow each other, as one. */
export function joinStretches(parts: readonly Stretch[], range: DayRange): Stretch {
  return {
    ...range,
    cells: mergeCells(
      parts.flatMap(({ cells }) => cells),
      ({ programId }) => programId,
    ),
    clicks: mergeClicks(parts),
    clickDays: parts.reduce((sum, { clickDays }) => sum + clickDays, 0),
  };
}

/** The same days without regard to programs: a few cells instead of hundreds, for charts over years. */
export function withoutPrograms(stretch: Stretch): Stretch {
  const clicks = [...stretch.clicks.values()].reduce((sum, count) => sum + count, 0);
  return {
    ...stretch,
    cells: mergeCells(stretch.cells, () => ALL),
    clicks: new Map(stretch.clickDays > 0 ? [[ALL, clicks]] : []),
  };
}

function mergeCells(cells: readonly Cell[], programOf: (cell: Cell) => ProgramId): Cell[] {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = `${cell.state} ${cell.currency} ${programOf(cell)}`;
    const group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ ...addCells(group, first), programId: programOf(first) }] : [];
  });
}

function addCells(group: readonly Cell[], first: Cell): Cell {
  return {
    ...first,
    count: group.reduce((sum, { count }) => sum + count, 0),
    knownCount: group.reduce((sum, { knownCount }) => sum + knownCount, 0),
    payout: addUp(group, (cell) => cell.payout),
    intended: addUp(group, (cell) => cell.intended),
    sale: addUp(group, (cell) => cell.sale),
    knownPayout: addUp(group, (cell) => cell.knownPayout),
  };
}

function addUp(cells: readonly Cell[], amountOf: (cell: Cell) => Scaled): Scaled {
  const sum = createDecimalSum();
  for (const cell of cells) sum.addScaled(amountOf(cell));
  return sum.scaled();
}

function mergeClicks(parts: readonly Stretch[]): Map<ProgramId, number> {
  const merged = new Map<ProgramId, number>();
  for (const { clicks } of parts)
    for (const [programId, count] of clicks) merged.set(programId, (merged.get(programId) ?? 0) + count);
  return merged;
}
