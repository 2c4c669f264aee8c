import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { type ActionFilter, countParts, DATE_KINDS } from '@/lib/domain/action-filter';
import type { Day, DayRange } from '@/lib/domain/day';

import { PickMany } from '../choices/PickMany';
import { PeriodMenu } from '../periods/PeriodMenu';
import { Pick } from '../periods/Pick';
import { dateKindName } from './action-words';
import { currencyOptions, type NamedProgram, programOptions } from './filter-options';
import { MoreFilters } from './MoreFilters';
import { SearchField } from './SearchField';
import { StateToggles } from './StateToggles';
import './filter-bar.css';

export interface FilterBarProps {
  filter: ActionFilter;
  onChange: (patch: Partial<ActionFilter>) => void;
  onClear: () => void;
  /** Joined programs, by name. */
  programs: readonly NamedProgram[];
  /** Currencies there are to choose from. */
  currencies: readonly string[];
  /** The days that `filter.period` stands for, or all there are. */
  range: DayRange;
  today: Day;
  search: RefObject<HTMLInputElement | null>;
}

const YEARS = 4;

/** What the list is narrowed to. */
export function FilterBar({
  filter,
  onChange,
  onClear,
  programs,
  currencies,
  range,
  today,
  search,
}: FilterBarProps) {
  const year = Number(today.slice(0, 4));
  return (
    <search class="filter-bar" aria-label={i18n.t('actions.filters')}>
      <div class="filter-row">
        <SearchField text={filter.text} onChange={(text) => onChange({ text })} field={search} />
        <StateToggles states={filter.states} onChange={(states) => onChange({ states })} />
        <MoreFilters filter={filter} onChange={onChange} />
      </div>
      <div class="filter-row">
        <PickMany
          label={i18n.t('actions.program')}
          every={i18n.t('actions.everyProgram')}
          find={i18n.t('actions.findProgram')}
          options={programOptions(programs, filter.programIds)}
          chosen={filter.programIds}
          onChange={(programIds) => onChange({ programIds })}
          testId="pick-programs"
        />
        {(currencies.length > 1 || filter.currencies.length > 0) && (
          <PickMany
            label={i18n.t('periods.currency')}
            every={i18n.t('actions.everyCurrency')}
            find={i18n.t('actions.findCurrency')}
            options={currencyOptions(currencies, filter.currencies)}
            chosen={filter.currencies}
            onChange={(chosen) => onChange({ currencies: chosen })}
            testId="pick-currencies"
          />
        )}
        <Pick
          label={i18n.t('actions.dates')}
          value={filter.dateKind}
          options={DATE_KINDS.map((value) => ({ value, name: dateKindName(value) }))}
          onChoose={(dateKind) => onChange({ dateKind })}
          testId="pick-dates"
        />
        <PeriodMenu
          choice={filter.period ?? { kind: 'preset', preset: 'all' }}
          range={range}
          today={today}
          edge="start"
          years={Array.from({ length: YEARS }, (_, before) => year - before)}
          onChoose={(period) =>
            onChange({ period: period.kind === 'preset' && period.preset === 'all' ? null : period })
          }
        />
        {countParts(filter) > 0 && (
          <button type="button" class="chip-clear" onClick={onClear} data-testid="clear-filter">
            {i18n.t('actions.clear')}
          </button>
        )}
      </div>
    </search>
  );
}
