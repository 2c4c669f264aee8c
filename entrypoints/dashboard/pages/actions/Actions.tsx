import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ActionDetail } from '@/components/actions/ActionDetail';
import { ActionGrid } from '@/components/actions/ActionGrid';
import { FilterBar } from '@/components/actions/FilterBar';
import { FilterChips } from '@/components/actions/FilterChips';
import { NothingFound } from '@/components/actions/NothingFound';
import { SavedViews } from '@/components/actions/SavedViews';
import { Totals } from '@/components/actions/Totals';
import { formatDay } from '@/components/format/days';
import type { Account } from '@/lib/domain/account';
import type { ActionFilter } from '@/lib/domain/action-filter';
import { isEverything } from '@/lib/domain/action-filter';
import { writeActionFilter } from '@/lib/domain/action-filter-address';
import type { DayRange } from '@/lib/domain/day';
import { rangeOf } from '@/lib/domain/performance-period';
import { readView, toViewQuery, withoutView, withView } from '@/lib/domain/saved-views';
import type { ActionsMoment } from '@/lib/queries/actions';
import { useKeyHelp } from '@/lib/ui/use-key-help';
import { useQuery } from '@/lib/ui/use-query';
import { useSeenBatch } from '@/lib/ui/use-seen-batch';
import { useSettings } from '@/lib/ui/use-settings';
import { FiguresProblem } from '../../figures/FiguresProblem';
import type { PageProps } from '../../pages';
import { toHash } from '../../route';
import type { DashboardServices } from '../../services';
import { useActionList } from './use-action-list';
import { type ActionChoices, useChoices } from './use-choices';
import { useCurrencies } from './use-currencies';
import { readOpen, useDetail, writeOpen } from './use-detail';
import '@/components/actions/actions-page.css';

/** Every action of an account: found, narrowed, ordered, added up, and looked at one by one. */
export function Actions({ account, services, query, setQuery }: PageProps) {
  const choices = useChoices(query, setQuery);
  const { filter, sort } = choices;
  const moment = useMoment(services, account);
  const search = useRef<HTMLInputElement>(null);
  const found = useActionList(services, account, filter, sort);
  const [current, setCurrent] = useState(0);
  useSeenBatch(services, filter.alerts, found.list.count > 0 && !found.searching);
  const opened = readOpen(query.open);
  const detail = useDetail(services, account, opened);
  const programs = usePrograms(services, account);
  const currencies = useCurrencies(services, account, filter, found.list.totals);
  useKeyHelp();
  if (!moment) return <Head filter={filter} choices={choices} services={services} />;
  const { list, searching } = found;
  return (
    <div class="actions-page">
      <Head filter={filter} choices={choices} services={services} />
      <FilterBar
        filter={filter}
        onChange={choices.change}
        onClear={choices.clear}
        programs={programs}
        currencies={currencies}
        range={daysOf(filter, moment)}
        today={moment.today}
        search={search}
      />
      <FilterChips filter={filter} programs={programs} onChange={choices.change} />
      {found.failure && (
        <FiguresProblem failure={found.failure} services={services} onRetry={found.readAgain} />
      )}
      <PartialNote moment={moment} />
      <Totals count={list.count} totals={list.totals} searching={searching} />
      <div class="actions-body" data-detail={detail !== undefined}>
        {list.count === 0 && !searching ? (
          <NothingFound
            why={
              isEverything(filter) ? (moment.readBackTo === null ? 'first-sync' : 'none-yet') : 'none-fits'
            }
          />
        ) : (
          <ActionGrid
            list={list}
            searching={searching}
            sort={sort}
            onSort={choices.sortBy}
            current={current}
            onCurrent={setCurrent}
            onOpen={(listed) => setQuery({ open: writeOpen(listed) })}
            isOpen={(listed) => opened !== undefined && query.open === writeOpen(listed)}
            today={moment.today}
            question={JSON.stringify([filter, sort])}
          />
        )}
        {detail && (
          <ActionDetail
            {...detail}
            today={moment.today}
            onClose={() => {
              setQuery({ open: undefined });
              document.querySelector<HTMLElement>('.actions-grid')?.focus();
            }}
            onFilter={(patch) => choices.replace({ ...filter, ...patch }, sort)}
            onCopy={(text) => navigator.clipboard.writeText(text)}
          />
        )}
      </div>
    </div>
  );
}

interface HeadProps {
  filter: ActionFilter;
  choices: ActionChoices;
  services: DashboardServices;
}

function Head({ filter, choices, services }: HeadProps) {
  const saved = useSettings(services, 'actionViews');
  const views = saved.values?.views ?? [];
  return (
    <div class="page-head">
      <h1>{i18n.t('actions.title')}</h1>
      <div class="page-tools">
        <SavedViews
          views={views}
          onOpen={(view) => {
            const { filter: wanted, sort } = readView(view);
            choices.replace(wanted, sort);
          }}
          onSave={(name) =>
            saved.change({ views: withView(views, { name, query: toViewQuery(filter, choices.sort) }) })
          }
          onRemove={(name) => saved.change({ views: withoutView(views, name) })}
        />
        <a class="button" href={toHash('export', { tables: 'actions', ...writeActionFilter(filter) })}>
          {i18n.t('actions.export')}
        </a>
      </div>
    </div>
  );
}

/** Says what is not here yet, while the history is being read. */
function PartialNote({ moment: { readBackTo, historyFrom, today } }: { moment: ActionsMoment }) {
  if (readBackTo === null || readBackTo <= historyFrom) return null;
  return <p class="partial-note">{i18n.t('actions.partial', [formatDay(readBackTo, today)])}</p>;
}

function daysOf({ period }: ActionFilter, { today, historyFrom }: ActionsMoment): DayRange {
  return rangeOf(period ?? { kind: 'preset', preset: 'all' }, today, historyFrom);
}

function useMoment({ queries, onChange }: DashboardServices, account: Account): ActionsMoment | undefined {
  const read = useCallback(() => queries.actionsMoment(account), [queries, account]);
  return useQuery(read, onChange).value;
}

function usePrograms({ queries, onChange }: DashboardServices, { id }: Account) {
  const read = useCallback(() => queries.programs(id), [queries, id]);
  const { value } = useQuery(read, onChange);
  return useMemo(() => (value ?? []).toSorted((left, right) => left.name.localeCompare(right.name)), [value]);
}
