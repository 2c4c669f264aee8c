import { useMemo } from 'preact/hooks';
import { labelValue } from '@/components/programs/label-words';
import type { Account } from '@/lib/domain/account';
import type { GroupBy } from '@/lib/domain/label-figures';
import type { Figures } from '@/lib/domain/performance';
import type { Performance } from '@/lib/domain/performance-summary';
import type { FigureRow } from '@/lib/domain/performance-table';
import type { QueryState } from '@/lib/ui/use-query';
import { useLabelFigures } from '../../figures/use-label-figures';
import type { DashboardServices } from '../../services';
import { type LabelChoices, toFilter } from './label-choices';

export interface LabelRows {
  rows: readonly FigureRow[];
  /** What is beyond the most values that are told apart. */
  rest: Figures | null;
}

/** Values of a label with their figures; of an open value, the programs that earned under it. */
export function useLabelRows(
  services: DashboardServices,
  account: Account,
  { range, compared, before }: Performance,
  choices: LabelChoices,
): QueryState<LabelRows> {
  const { field, value, program } = choices;
  const by: GroupBy = value === null ? field : 'program';
  const question = {
    by,
    filter: toFilter({ field, value, program }),
    range,
    compared: before ? compared : null,
  };
  const { value: table, ...state } = useLabelFigures(services, account, question);
  const rows = useMemo(
    () =>
      table && {
        rest: table.rest,
        rows: table.rows.map((row) => ({
          id: row.value,
          name: by === 'program' ? row.name || row.value : labelValue(by, row.value),
          keywords: [],
          figures: row.figures,
          before: row.before,
        })),
      },
    [table, by],
  );
  return { ...state, value: rows };
}
