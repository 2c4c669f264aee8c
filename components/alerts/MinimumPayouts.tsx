import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { isolate } from '../format/locale';
import './alerts.css';

interface MinimumPayoutsProps {
  currencies: readonly string[];
  minimums: Readonly<Record<string, string>>;
  onChange: (minimums: Record<string, string>) => void;
}

/** The least payout that is told of, in each currency by itself. */
export function MinimumPayouts({ currencies, minimums, onChange }: MinimumPayoutsProps) {
  const all = [...new Set([...currencies, ...Object.keys(minimums)])];
  const change = (currency: string, amount: string) => {
    const { [currency]: _, ...others } = minimums;
    onChange(amount === '' ? others : { ...others, [currency]: amount });
  };
  return (
    <div class="minimum-payouts">
      <p class="setting-label">{i18n.t('alertOptions.minimums')}</p>
      <p class="setting-hint">{i18n.t('alertOptions.minimumHint')}</p>
      <ul class="minimum-list">
        {all.map((currency) => (
          <Minimum
            key={currency}
            currency={currency}
            amount={minimums[currency] ?? ''}
            onChange={(amount) => change(currency, amount)}
          />
        ))}
      </ul>
    </div>
  );
}

interface MinimumProps {
  currency: string;
  /** "" for none. */
  amount: string;
  onChange: (amount: string) => void;
}

/** Kept when its field is left or Enter is pressed. */
function Minimum({ currency, amount, onChange }: MinimumProps) {
  const [draft, setDraft] = useState<string>();
  const id = useId();
  const wrong = draft !== undefined && toAmount(draft) === undefined;
  const keep = () => {
    const chosen = draft === undefined ? amount : toAmount(draft);
    if (chosen === undefined) return;
    if (chosen !== amount) onChange(chosen);
    setDraft(undefined);
  };
  return (
    <li class="minimum">
      <label for={id} aria-label={i18n.t('alertOptions.minimum', [isolate(currency)])}>
        {currency}
      </label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        maxLength={17}
        autocomplete="off"
        value={draft ?? amount}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => event.key === 'Enter' && keep()}
      />
      {wrong && (
        <p id={`${id}-wrong`} class="minimum-wrong" role="alert">
          {i18n.t('alertOptions.minimumInvalid')}
        </p>
      )}
    </li>
  );
}

/** As it is kept, whichever sign stands before the decimals; "" for none, nothing for what is no amount. */
function toAmount(text: string): string | undefined {
  const plain = text.trim().replace(',', '.');
  return plain === '' || /^\d{1,12}(\.\d{1,4})?$/.test(plain) ? plain : undefined;
}
