import { i18n } from '#i18n';
import type { Day, DayRange } from '@/lib/domain/day';
import { type PeriodChoice, PRESETS } from '@/lib/domain/performance-period';
import { formatDayRange } from '../format/days';
import { Disclosure } from '../layout/Disclosure';
import { CustomRange } from './CustomRange';
import { periodName, presetName } from './period-words';
import './periods.css';

interface PeriodMenuProps {
  choice: PeriodChoice;
  /** The days it stands for now. */
  range: DayRange;
  today: Day;
  /** Years that can hold anything, the newest first. */
  years: readonly number[];
  onChoose: (choice: PeriodChoice) => void;
  /** Which edge of the button the choices line up with. */
  edge?: 'start' | 'end';
}

/** A button that says which days are shown, and what opens to choose others: a named period, a year, or two days. */
export function PeriodMenu({ choice, range, today, years, onChoose, edge = 'end' }: PeriodMenuProps) {
  const label = (
    <>
      <span class="visually-hidden">{i18n.t('periods.label')} </span>
      <span class="picker-kind">{choice.kind !== 'custom' && periodName(choice, today)}</span>{' '}
      <strong>{formatDayRange(range, today)}</strong>
    </>
  );
  return (
    <Disclosure
      label={label}
      look="period-panel"
      edge={edge}
      testId="period-button"
      value={`${range.from}..${range.to}`}
    >
      {(close) => {
        const choose = (next: PeriodChoice) => {
          onChoose(next);
          close();
        };
        return (
          <>
            <Choices choice={choice} years={years} onChoose={choose} />
            <CustomRange range={range} onChoose={(days) => choose({ kind: 'custom', range: days })} />
          </>
        );
      }}
    </Disclosure>
  );
}

function Choices({ choice, years, onChoose }: Pick<PeriodMenuProps, 'choice' | 'years' | 'onChoose'>) {
  return (
    <>
      <ul class="period-choices" aria-label={i18n.t('periods.named')}>
        {PRESETS.map((preset) => (
          <li key={preset}>
            <button
              type="button"
              class="period-option"
              aria-pressed={choice.kind === 'preset' && choice.preset === preset}
              onClick={() => onChoose({ kind: 'preset', preset })}
            >
              {presetName(preset)}
            </button>
          </li>
        ))}
      </ul>
      <ul class="period-years" aria-label={i18n.t('periods.years')}>
        {years.map((year) => (
          <li key={year}>
            <button
              type="button"
              class="period-option"
              aria-pressed={choice.kind === 'year' && choice.year === year}
              onClick={() => onChoose({ kind: 'year', year })}
            >
              {year}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
