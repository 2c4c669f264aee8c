import { useCallback, useMemo } from 'preact/hooks';
import { labelValue } from '@/components/programs/label-words';
import type { Account } from '@/lib/domain/account';
import type { GroupBy } from '@/lib/domain/label-figures';
import type { Figures } from '@/lib/domain/performance';
import type { Performance } from '@/lib/domain/performance-summary';
import type { FigureRow } from '@/lib/domain/performance-table';
import { type QueryState, useQuery } from '@/lib/ui/use-query';
import type { DashboardServices } from '../../services';
import { type LabelChoices, toFilter } from './label-choices';

export interface LabelRows {
  rows: readonly FigureRow[];
  /** What is beyond the most values that are told apart. */
  rest: Figures | null;
}

/** Values of a label with their figures; of an open value, the programs that earned under it. */
export function useLabelRows(
  { queries, onChange }: DashboardServices,
  account: Account,
  { range, compared, before }: Performance,
  choices: LabelChoices,
): QueryState<LabelRows> {
  const { field, value, program } = choices;
  const by: GroupBy = value === null ? field : 'program';
  // Strings, so that the same question is not asked again for every drawing.
  const asked = JSON.stringify({ range, compared: before ? compared : null });
  const read = useCallback(async () => {
    const filter = toFilter({ field, value, program });
    return { by, ...(await queries.labelFigures(account, { by, filter, ...JSON.parse(asked) })) };
  }, [queries, account, by, field, value, program, asked]);
  const { value: table, ...state } = useQuery(read, onChange);
  const rows = useMemo(
    () =>
      table && {
        rest: table.rest,
        rows: table.rows.map((row) => ({
          id: row.value,
          name: table.by === 'program' ? row.name || row.value : labelValue(table.by, row.value),
          keywords: [],
          figures: row.figures,
          before: row.before,
        })),
      },
    [table],
  );
  return { ...state, value: rows };
}
