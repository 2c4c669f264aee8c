import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ActionFilter } from '@/lib/domain/action-filter';
import { toDecimal } from '@/lib/domain/money';
import { parseDay } from '@/lib/domain/performance-period';
import { formatCount } from '../format/money';
import { Disclosure } from '../layout/Disclosure';
import './form-panel.css';

interface MoreFiltersProps {
  filter: ActionFilter;
  onChange: (patch: Partial<ActionFilter>) => void;
}

/** What is asked for less often: a range of payouts, and what changed since. */
export function MoreFilters({ filter, onChange }: MoreFiltersProps) {
  const used = [filter.payoutFrom, filter.payoutTo, filter.changedSince].filter((one) => one !== null).length;
  const label = (
    <>
      {i18n.t('actions.more')} {used > 0 && <strong>{formatCount(used)}</strong>}
    </>
  );
  return (
    <Disclosure label={label} look="form-panel" testId="more-filters">
      {() => <MoreFields filter={filter} onChange={onChange} />}
    </Disclosure>
  );
}

function MoreFields({ filter, onChange }: MoreFiltersProps) {
  return (
    <>
      <AmountField
        name={i18n.t('actions.payoutFrom')}
        value={filter.payoutFrom}
        onChange={(payoutFrom) => onChange({ payoutFrom })}
      />
      <AmountField
        name={i18n.t('actions.payoutTo')}
        value={filter.payoutTo}
        onChange={(payoutTo) => onChange({ payoutTo })}
      />
      <p class="soft more-note">{i18n.t('actions.payoutNote')}</p>
      <label>
        {i18n.t('actions.changedSince')}
        <input
          type="date"
          value={filter.changedSince ?? ''}
          onChange={(event) => onChange({ changedSince: parseDay(event.currentTarget.value) ?? null })}
        />
      </label>
    </>
  );
}

interface AmountFieldProps {
  name: string;
  value: ActionFilter['payoutFrom'];
  onChange: (value: ActionFilter['payoutFrom']) => void;
}

/** An amount is taken when it can be read; until then it is marked, and what it was stays. */
function AmountField({ name, value, onChange }: AmountFieldProps) {
  const [typed, setTyped] = useState<string>(value ?? '');
  const read = toDecimal(typed.replace(',', '.'));
  const isBad = typed.trim() !== '' && read === undefined;
  return (
    <label>
      {name}
      <input
        type="text"
        inputMode="decimal"
        value={typed}
        aria-invalid={isBad}
        maxLength={20}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onChange={() => isBad || onChange(read ?? null)}
      />
    </label>
  );
}
