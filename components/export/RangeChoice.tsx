import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Day, DayRange } from '@/lib/domain/day';
import { EXPORT_SPANS, type ExportSpan } from '@/lib/domain/export-choice';
import { SPAN_WORDS } from './export-words';
import './export.css';

interface RangeChoiceProps {
  span: ExportSpan;
  custom: DayRange;
  onSpan: (span: ExportSpan) => void;
  onCustom: (custom: DayRange) => void;
}

/** Which days; for two days of one's own, two fields. */
export function RangeChoice({ span, custom, onSpan, onCustom }: RangeChoiceProps) {
  const id = useId();
  const choose = (event: { currentTarget: HTMLSelectElement }) => {
    const chosen = EXPORT_SPANS.find((one) => one === event.currentTarget.value);
    if (chosen) onSpan(chosen);
  };
  return (
    <>
      <div class="export-field">
        <label for={id}>{i18n.t('export.days')}</label>
        <select id={id} value={span} onChange={choose}>
          {EXPORT_SPANS.map((one) => (
            <option key={one} value={one}>
              {SPAN_WORDS[one]()}
            </option>
          ))}
        </select>
      </div>
      {span === 'custom' && (
        <>
          <DayField
            label={i18n.t('export.from')}
            day={custom.from}
            onDay={(from) => onCustom({ ...custom, from })}
          />
          <DayField label={i18n.t('export.to')} day={custom.to} onDay={(to) => onCustom({ ...custom, to })} />
        </>
      )}
    </>
  );
}

function DayField({ label, day, onDay }: { label: string; day: Day; onDay: (day: Day) => void }) {
  const id = useId();
  // A field that is being typed in is empty in between: the last whole day stands until there is another.
  const choose = ({ currentTarget: { value } }: { currentTarget: HTMLInputElement }) =>
    /^\d{4}-\d\d-\d\d$/.test(value) && onDay(value as Day);
  return (
    <div class="export-field">
      <label for={id}>{label}</label>
      <input id={id} type="date" value={day} required onChange={choose} />
    </div>
  );
}
