import { i18n } from '#i18n';
import { ShowMore } from '@/components/diagnostics/ShowMore';
import { usePaged } from '@/components/diagnostics/use-paged';
import { formatCount, formatMoney } from '@/components/format/money';
import { FiguresTable } from '@/components/metrics/FiguresTable';
import { labelName } from '@/components/programs/label-words';
import { ZERO } from '@/lib/domain/money';
import { type Figures, type Metric, moneyIn, standingActions } from '@/lib/domain/performance';
import type { Performance } from '@/lib/domain/performance-summary';
import type { FigureRow } from '@/lib/domain/performance-table';
import { FiguresProblem } from '../../figures/FiguresProblem';
import { SearchField } from '../../figures/SearchField';
import { useTable } from '../../figures/use-table';
import type { PageProps } from '../../pages';
import { LabelTrail } from './LabelTrail';
import { type LabelChoices, programActionsLink, writeLabelValue } from './label-choices';
import { useLabelRows } from './use-label-rows';
import '@/components/programs/programs.css';

/** impact.com's click totals carry no labels: what is per click cannot be told here. */
const COLUMNS: readonly Metric[] = ['payout', 'sale', 'actions', 'reversal'];
const ROWS = 100;
const NO_ROWS: readonly FigureRow[] = [];

interface LabelTableProps extends PageProps {
  performance: Performance;
  currency: string;
  choices: LabelChoices;
}

/** The values of a label, or the programs of the value that is open. */
export function LabelTable(props: LabelTableProps) {
  const { account, services, performance, currency, choices, query, setQuery } = props;
  const { value: labels, failure, readAgain } = useLabelRows(services, account, performance, choices);
  const table = useTable(labels?.rows ?? NO_ROWS, COLUMNS, currency, query, setQuery);
  const { shown, more, showMore } = usePaged(table.rows, ROWS);
  const open = choices.value !== null;
  const heading = open ? i18n.t('overview.program') : labelName(choices.field);
  return (
    <section class="card" aria-label={heading}>
      <LabelTrail choices={choices} query={query} account={account} services={services} />
      {failure && <FiguresProblem failure={failure} services={services} onRetry={readAgain} />}
      {labels && (
        <>
          <div class="table-tools">
            <SearchField label={i18n.t('subIds.search')} value={table.search} onSearch={table.onSearch} />
            <p class="table-count" role="status">
              {i18n.t('subIds.count', table.rows.length, [formatCount(table.rows.length)])}
            </p>
          </div>
          <FiguresTable
            heading={heading}
            rows={shown}
            columns={COLUMNS}
            currency={currency}
            order={table.order}
            onOrder={table.onOrder}
            testId="labels-table"
            nameOf={({ id, name }) =>
              open ? (
                <a
                  class="row-link"
                  href={programActionsLink(query, choices, id)}
                  title={i18n.t('subIds.toActions')}
                >
                  <bdi>{name}</bdi>
                </a>
              ) : (
                <button
                  type="button"
                  class={id === '' ? 'program-button row-none' : 'program-button'}
                  title={name}
                  onClick={() => setQuery({ value: writeLabelValue(id), q: undefined }, 'push')}
                >
                  <bdi>{name}</bdi>
                </button>
              )
            }
          />
          {table.rows.length === 0 && <p class="card-lead">{i18n.t('overview.nothing')}</p>}
          <ShowMore more={more} onMore={showMore} />
          {labels.rest && <Rest rest={labels.rest} currency={currency} />}
        </>
      )}
    </section>
  );
}

function Rest({ rest, currency }: { rest: Figures; currency: string }) {
  const payout = formatMoney(moneyIn(rest, currency)?.payout ?? ZERO, currency);
  return <p class="card-lead">{i18n.t('subIds.rest', [formatCount(standingActions(rest)), payout])}</p>;
}
