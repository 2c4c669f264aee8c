import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { DayRange } from '@/lib/domain/day';
import { parsePeriod } from '@/lib/domain/performance-period';

interface CustomRangeProps {
  /** What is shown now: where the choice begins. */
  range: DayRange;
  onChoose: (range: DayRange) => void;
}

/** Any two days; which of them is written first does not matter. */
export function CustomRange({ range, onChoose }: CustomRangeProps) {
  const [from, setFrom] = useState<string>(range.from);
  const [to, setTo] = useState<string>(range.to);
  const id = useId();
  const choice = parsePeriod(`${from}..${to}`);
  const wrong = choice?.kind !== 'custom';
  return (
    <form
      class="custom-range"
      onSubmit={(event) => {
        event.preventDefault();
        if (choice?.kind === 'custom') onChoose(choice.range);
      }}
    >
      <label>
        {i18n.t('periods.from')}
        <input type="date" value={from} onInput={(event) => setFrom(event.currentTarget.value)} />
      </label>
      <label>
        {i18n.t('periods.to')}
        <input
          type="date"
          value={to}
          onInput={(event) => setTo(event.currentTarget.value)}
          aria-describedby={id}
        />
      </label>
      <button type="submit" class="button button-small button-primary" aria-disabled={wrong}>
        {i18n.t('periods.show')}
      </button>
      <p id={id} class="custom-problem" role="status">
        {wrong && i18n.t('periods.notADay')}
      </p>
    </form>
  );
}
