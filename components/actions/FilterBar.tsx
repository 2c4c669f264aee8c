import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import type { ActionState } from '@/lib/domain/action';
import { type ActionFilter, countParts, DATE_KINDS } from '@/lib/domain/action-filter';
import type { Day, DayRange } from '@/lib/domain/day';
import { type ProgramId, toProgramId } from '@/lib/domain/id';
import { StateIcon } from '../icons/StateIcon';
import { PeriodMenu } from '../periods/PeriodMenu';
import { Pick } from '../periods/Pick';
import { dateKindName, stateName } from './action-words';
import { MoreFilters } from './MoreFilters';
import { SearchField } from './SearchField';
import './filter-bar.css';

export interface FilterBarProps {
  filter: ActionFilter;
  onChange: (patch: Partial<ActionFilter>) => void;
  onClear: () => void;
  /** Joined programs, by name. */
  programs: readonly { id: ProgramId; name: string }[];
  /** Currencies there are to choose from. */
  currencies: readonly string[];
  /** The days that `filter.period` stands for, or all there are. */
  range: DayRange;
  today: Day;
  search: RefObject<HTMLInputElement | null>;
}

const STATES = ['approved', 'pending', 'reversed'] as const satisfies readonly ActionState[];
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
        <Pick
          label={i18n.t('actions.program')}
          value={filter.programIds[0] ?? ''}
          options={programOptions(programs, filter.programIds[0])}
          onChoose={(id) => onChange({ programIds: id === '' ? [] : [toProgramId(id)] })}
          testId="pick-program"
        />
        {(currencies.length > 1 || filter.currencies.length > 0) && (
          <Pick
            label={i18n.t('periods.currency')}
            value={filter.currencies[0] ?? ''}
            options={[
              { value: '', name: i18n.t('actions.everyCurrency') },
              ...toOptions(currencies, filter.currencies[0]),
            ]}
            onChoose={(code) => onChange({ currencies: code === '' ? [] : [code] })}
            testId="pick-currency"
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

/** A program of the address that is joined no more can still be chosen: its actions are there. */
function programOptions(programs: FilterBarProps['programs'], chosen: ProgramId | undefined) {
  const known = programs.map(({ id, name }) => ({ value: String(id), name: name || id }));
  const isMissing = chosen !== undefined && !programs.some(({ id }) => id === chosen);
  return [
    { value: '', name: i18n.t('actions.everyProgram') },
    ...known,
    ...(isMissing ? [{ value: String(chosen), name: String(chosen) }] : []),
  ];
}

function toOptions(codes: readonly string[], chosen: string | undefined) {
  const all = chosen === undefined || codes.includes(chosen) ? codes : [...codes, chosen];
  return all.map((value) => ({ value, name: value }));
}

interface StateTogglesProps {
  states: readonly ActionState[];
  onChange: (states: ActionState[]) => void;
}

function StateToggles({ states, onChange }: StateTogglesProps) {
  const toggle = (state: ActionState) =>
    onChange(states.includes(state) ? states.filter((one) => one !== state) : [...states, state]);
  return (
    <fieldset class="state-toggles" aria-label={i18n.t('actions.state')}>
      {STATES.map((state) => (
        <button
          key={state}
          type="button"
          class="state-toggle"
          aria-pressed={states.includes(state)}
          onClick={() => toggle(state)}
          data-testid={`state-${state}`}
        >
          <StateIcon state={state} />
          {stateName(state)}
        </button>
      ))}
    </fieldset>
  );
}
