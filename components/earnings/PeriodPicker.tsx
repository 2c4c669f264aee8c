import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { PERIODS, type Period } from '@/lib/domain/period';

interface Label {
  short: () => string;
  /** What the short form leaves out, for those who hear it. */
  rest?: () => string;
}

const LABELS: Record<Period, Label> = {
  today: { short: () => i18n.t('period.today') },
  yesterday: { short: () => i18n.t('period.yesterday') },
  'last-7-days': { short: () => i18n.t('period.last7Days'), rest: () => i18n.t('period.last7DaysWhole') },
  'last-30-days': { short: () => i18n.t('period.last30Days'), rest: () => i18n.t('period.last30DaysWhole') },
  'this-month': { short: () => i18n.t('period.thisMonth'), rest: () => i18n.t('period.thisMonthWhole') },
  'last-month': { short: () => i18n.t('period.lastMonth'), rest: () => i18n.t('period.lastMonthWhole') },
};

interface PeriodPickerProps {
  period: Period;
  onChoose: (period: Period) => void;
}

/** One choice of six. Native radios: arrow keys, one tab stop and screen readers come with them. */
export function PeriodPicker({ period, onChoose }: PeriodPickerProps) {
  const group = useId();
  return (
    <div class="period-picker" role="radiogroup" aria-label={i18n.t('period.label')}>
      {PERIODS.map((choice) => (
        <PeriodChoice
          key={choice}
          group={group}
          choice={choice}
          chosen={choice === period}
          onChoose={() => onChoose(choice)}
        />
      ))}
    </div>
  );
}

interface PeriodChoiceProps {
  /** What makes one choice of them. */
  group: string;
  choice: Period;
  chosen: boolean;
  onChoose: () => void;
}

function PeriodChoice({ group, choice, chosen, onChoose }: PeriodChoiceProps) {
  const { short, rest } = LABELS[choice];
  return (
    <label class="period-choice">
      <input
        type="radio"
        name={group}
        value={choice}
        checked={chosen}
        onChange={onChoose}
        aria-keyshortcuts={String(PERIODS.indexOf(choice) + 1)}
        data-testid={`period-${choice}`}
      />
      <span class="period-name" data-text={short()}>
        {short()}
        {rest && <span class="visually-hidden"> {rest()}</span>}
      </span>
    </label>
  );
}
