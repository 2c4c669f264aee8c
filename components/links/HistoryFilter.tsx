import { i18n } from '#i18n';
import type { ProgramId } from '@/lib/domain/id';
import './history.css';

export const HISTORY_SPANS = ['all', 'week', 'month', 'year'] as const;

export type HistorySpan = (typeof HISTORY_SPANS)[number];

/** What of the history is looked at. */
export interface HistoryChoice {
  text: string;
  programId: ProgramId | null;
  starredOnly: boolean;
  span: HistorySpan;
}

export const WHOLE_HISTORY: HistoryChoice = { text: '', programId: null, starredOnly: false, span: 'all' };

const SPANS: Record<HistorySpan, () => string> = {
  all: () => i18n.t('links.filter.always'),
  week: () => i18n.t('links.filter.week'),
  month: () => i18n.t('links.filter.month'),
  year: () => i18n.t('links.filter.year'),
};

interface HistoryFilterProps {
  choice: HistoryChoice;
  /** Programs that links were made for. */
  programs: readonly { id: ProgramId; name: string }[];
  onChange: (choice: HistoryChoice) => void;
}

/** Search and filter of the history, applied with every letter. */
export function HistoryFilter({ choice, programs, onChange }: HistoryFilterProps) {
  const change = (patch: Partial<HistoryChoice>) => onChange({ ...choice, ...patch });
  return (
    <search class="history-filter">
      <input
        type="search"
        aria-label={i18n.t('links.filter.search')}
        placeholder={i18n.t('links.filter.search')}
        value={choice.text}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => change({ text: event.currentTarget.value })}
      />
      <ProgramFilter {...{ choice, programs, change }} />
      <select
        aria-label={i18n.t('links.filter.span')}
        value={choice.span}
        onChange={(event) => {
          const { value } = event.currentTarget;
          change({ span: HISTORY_SPANS.find((span) => span === value) ?? 'all' });
        }}
      >
        {HISTORY_SPANS.map((span) => (
          <option key={span} value={span}>
            {SPANS[span]()}
          </option>
        ))}
      </select>
      <label class="check-label">
        <input
          type="checkbox"
          checked={choice.starredOnly}
          onChange={(event) => change({ starredOnly: event.currentTarget.checked })}
        />{' '}
        {i18n.t('links.filter.starred')}
      </label>
    </search>
  );
}

interface ProgramFilterProps extends Pick<HistoryFilterProps, 'choice' | 'programs'> {
  change: (patch: Partial<HistoryChoice>) => void;
}

function ProgramFilter({ choice, programs, change }: ProgramFilterProps) {
  return (
    <select
      aria-label={i18n.t('links.filter.program')}
      value={choice.programId ?? ''}
      onChange={(event) => {
        const { value } = event.currentTarget;
        change({ programId: programs.find(({ id }) => id === value)?.id ?? null });
      }}
    >
      <option value="">{i18n.t('links.filter.everyProgram')}</option>
      {programs.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
