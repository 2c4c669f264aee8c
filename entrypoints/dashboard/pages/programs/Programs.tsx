import { useCallback } from 'preact/hooks';
import { i18n } from '#i18n';
import { ShowMore } from '@/components/diagnostics/ShowMore';
import { usePaged } from '@/components/diagnostics/use-paged';
import { formatCount } from '@/components/format/money';
import { FiguresTable } from '@/components/metrics/FiguresTable';
import { ProgramDetails } from '@/components/programs/ProgramDetails';
import { ProgramName } from '@/components/programs/ProgramName';
import { METRICS } from '@/lib/domain/performance';
import type { Performance } from '@/lib/domain/performance-summary';
import { useQuery } from '@/lib/ui/use-query';
import { choiceSetters, readChoices } from '../../figures/choices';
import { FigureNotes } from '../../figures/FigureNotes';
import { FiguresHead } from '../../figures/FiguresHead';
import { FiguresProblem } from '../../figures/FiguresProblem';
import { SearchField } from '../../figures/SearchField';
import { currencyOf, usePerformance } from '../../figures/use-performance';
import { usePrograms } from '../../figures/use-program-names';
import { useTable } from '../../figures/use-table';
import type { PageProps } from '../../pages';
import { programLinks } from './program-links';
import { useProgramChoices } from './use-program-choices';
import { type ProgramRow, useProgramRows } from './use-program-rows';
import '../../figures/figures.css';

const ROWS = 100;

/** What each program earned in a period, and what is known of it. */
export function Programs({ account, accounts, services, query, setQuery }: PageProps) {
  const choices = readChoices(query);
  const { value: performance, failure, readAgain } = usePerformance(services, account, choices);
  const currency = currencyOf(performance, choices.currency, account);
  return (
    <>
      <FiguresHead
        title={i18n.t('programs.title')}
        performance={performance}
        choices={choices}
        currency={currency}
        setters={choiceSetters(setQuery)}
      />
      {failure && <FiguresProblem failure={failure} services={services} onRetry={readAgain} />}
      {performance && (
        <>
          <FigureNotes performance={performance} />
          <ProgramList
            performance={performance}
            currency={currency}
            account={account}
            accounts={accounts}
            services={services}
            query={query}
            setQuery={setQuery}
          />
        </>
      )}
    </>
  );
}

type ProgramListProps = PageProps & { performance: Performance; currency: string };

function ProgramList({ performance, currency, account, services, query, setQuery }: ProgramListProps) {
  const { known, byId } = usePrograms(services, account);
  const all = useProgramRows(performance, byId);
  const table = useTable(all, METRICS, currency, query, setQuery);
  const { shown, more, showMore } = usePaged(table.rows, ROWS);
  const sparks = useSparks({ account, services, performance, currency });
  const choices = useProgramChoices(services, account);
  const open = query.program;
  if (!known) return null;
  return (
    <section class="card" aria-label={i18n.t('programs.title')}>
      <div class="table-tools">
        <SearchField label={i18n.t('programs.search')} value={table.search} onSearch={table.onSearch} />
        <p class="table-count" role="status">
          {i18n.t('programs.count', table.rows.length, [formatCount(table.rows.length)])}
        </p>
      </div>
      <FiguresTable<ProgramRow>
        heading={i18n.t('overview.program')}
        rows={shown}
        columns={METRICS}
        currency={currency}
        order={table.order}
        onOrder={table.onOrder}
        sparks={sparks ?? new Map()}
        testId="programs-table"
        nameOf={({ id, name, program }) => (
          <ProgramName
            name={name}
            program={program}
            open={id === open}
            onToggle={() => setQuery({ program: id === open ? undefined : id })}
            starred={choices.isStarred(id)}
            muted={choices.isMuted(id)}
          />
        )}
        below={({ id, program, figures }) =>
          id === open && (
            <ProgramDetails
              id={id}
              program={program}
              figures={figures}
              currency={currency}
              starred={choices.isStarred(id)}
              muted={choices.isMuted(id)}
              onStar={program?.contract === 'active' ? () => choices.toggleStar(id) : undefined}
              onMute={() => choices.toggleMute(id)}
              links={programLinks(id, query)}
            />
          )
        }
      />
      {table.rows.length === 0 && <p class="card-lead">{i18n.t('programs.none')}</p>}
      <ShowMore more={more} onMore={showMore} />
    </section>
  );
}

function useSparks({
  account,
  services,
  performance: { range },
  currency,
}: Pick<ProgramListProps, 'account' | 'services' | 'performance' | 'currency'>) {
  const { queries, onChange } = services;
  const { from, to } = range;
  const read = useCallback(
    () => queries.programSparks(account, { from, to }, currency),
    [queries, account, from, to, currency],
  );
  return useQuery(read, onChange).value;
}
