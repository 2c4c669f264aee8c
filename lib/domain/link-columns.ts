import { type Columns, fromSeconds, STATES } from './columns';
import { moneyAt } from './columns-money';
import { numberAt } from './columns-number';
import { codeAt, listValues, textAt } from './columns-text';
import type { Day, InstantText } from './day';
import { toProgramId } from './id';
import type { JoinRow } from './link-join';
import type { LinkLabels } from './link-labels';

/** The rows of a day whose program has links and that carry any label: most days have few, and cost nothing. */
export function* labelledRows(
  day: Day,
  columns: Columns,
  programIds: ReadonlySet<string>,
): Generator<JoinRow> {
  const wanted = listValues(columns.programIds).map((id) => programIds.has(id));
  if (!wanted.includes(true) || !hasAnyLabel(columns)) return;
  for (let row = 0; row < columns.count; row++) {
    if (!wanted[codeAt(columns.programIds, row)]) continue;
    const labels = labelsAt(columns, row);
    if (labels) yield toRow(day, columns, row, labels);
  }
}

function hasAnyLabel({ subIds1, subIds2, subIds3, sharedIds }: Columns): boolean {
  return [subIds1, subIds2, subIds3, sharedIds].some(({ text }) => text !== '');
}

function labelsAt({ subIds1, subIds2, subIds3, sharedIds }: Columns, row: number): LinkLabels | undefined {
  const [subId1, subId2] = [textAt(subIds1, row), textAt(subIds2, row)];
  const [subId3, sharedId] = [textAt(subIds3, row), textAt(sharedIds, row)];
  const isBare = subId1 === '' && subId2 === '' && subId3 === '' && sharedId === '';
  return isBare ? undefined : { subId1, subId2, subId3, sharedId };
}

function toRow(day: Day, columns: Columns, row: number, labels: LinkLabels): JoinRow {
  return {
    programId: toProgramId(textAt(columns.programIds, row)),
    labels,
    state: STATES[numberAt(columns.states, row)] ?? 'other',
    currency: textAt(columns.currencies, row),
    payout: moneyAt(columns.payouts, row),
    intendedPayout: moneyAt(columns.intendedPayouts, row),
    saleAmount: moneyAt(columns.saleAmounts, row),
    eventAt: fromSeconds(numberAt(columns.eventSeconds, row)) ?? (`${day}T00:00:00Z` as InstantText),
    day,
  };
}
