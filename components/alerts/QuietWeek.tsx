import { i18n } from '#i18n';
import type { QuietSpan, QuietWeek as Week } from '@/lib/domain/quiet-hours';
import { toMinute, toTimeText, weekdayNames } from './weekdays';
import './alerts.css';

interface QuietWeekProps {
  week: Week;
  onChange: (week: Week) => void;
}

const NIGHT: QuietSpan = { fromMinute: 22 * 60, toMinute: 7 * 60 };

/** The quiet hours of each weekday; hours over midnight belong to the day they begin on. */
export function QuietWeek({ week, onChange }: QuietWeekProps) {
  const change = (index: number, span: QuietSpan | null) =>
    onChange(week.map((kept, place) => (place === index ? span : kept)));
  const first = week.find((span) => span !== null) ?? NIGHT;
  return (
    <div class="quiet-week">
      {weekdayNames().map((name, index) => (
        <QuietDay
          key={name}
          name={name}
          span={week[index] ?? null}
          usual={first}
          onChange={(span) => change(index, span)}
        />
      ))}
      <button type="button" class="button button-small" onClick={() => onChange(week.map(() => first))}>
        {i18n.t('alertOptions.quietCopy')}
      </button>
    </div>
  );
}

interface QuietDayProps {
  name: string;
  span: QuietSpan | null;
  /** What a day begins with when it is switched on. */
  usual: QuietSpan;
  onChange: (span: QuietSpan | null) => void;
}

function QuietDay({ name, span, usual, onChange }: QuietDayProps) {
  return (
    <fieldset class="quiet-day" aria-label={i18n.t('alertOptions.quietOn', [name])}>
      <label class="quiet-name">
        <input type="checkbox" checked={span !== null} onChange={() => onChange(span ? null : usual)} />
        {name}
      </label>
      {span && <QuietHours name={name} span={span} onChange={onChange} />}
    </fieldset>
  );
}

function QuietHours({
  name,
  span,
  onChange,
}: {
  name: string;
  span: QuietSpan;
  onChange: (span: QuietSpan) => void;
}) {
  const { fromMinute, toMinute: endMinute } = span;
  return (
    <div class="quiet-hours">
      <TimeField
        label={i18n.t('alertOptions.quietFromOn', [name])}
        minute={fromMinute}
        onChange={(minute) => onChange({ ...span, fromMinute: minute })}
      />
      <span aria-hidden="true">–</span>
      <TimeField
        label={i18n.t('alertOptions.quietToOn', [name])}
        minute={endMinute}
        onChange={(minute) => onChange({ ...span, toMinute: minute })}
      />
      <span class="quiet-note">{noteOf(span)}</span>
    </div>
  );
}

function noteOf({ fromMinute, toMinute: endMinute }: QuietSpan): string {
  if (endMinute === fromMinute) return i18n.t('alertOptions.quietWholeDay');
  return endMinute < fromMinute ? i18n.t('alertOptions.quietNextDay') : '';
}

function TimeField(props: { label: string; minute: number; onChange: (minute: number) => void }) {
  const { label, minute, onChange } = props;
  return (
    <input
      type="time"
      aria-label={label}
      value={toTimeText(minute)}
      onChange={(event) => {
        const chosen = toMinute(event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    />
  );
}
