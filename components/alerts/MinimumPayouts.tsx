import { i18n } from '#i18n';
import { isolate } from '../format/locale';
import { TextSetting } from '../settings/TextSetting';

interface MinimumPayoutsProps {
  currencies: readonly string[];
  minimums: Readonly<Record<string, string>>;
  onChange: (minimums: Record<string, string>) => void;
}

/** The least payout that is told of, in each currency by itself. */
export function MinimumPayouts({ currencies, minimums, onChange }: MinimumPayoutsProps) {
  const all = [...new Set([...currencies, ...Object.keys(minimums)])];
  const change = (currency: string, text: string) => {
    const { [currency]: _, ...others } = minimums;
    onChange(text === '' ? others : { ...others, [currency]: text });
  };
  return all.map((currency) => (
    <TextSetting
      key={currency}
      label={i18n.t('alertOptions.minimum', [isolate(currency)])}
      hint={i18n.t('alertOptions.minimumHint')}
      value={minimums[currency] ?? ''}
      maxLength={17}
      check={(text) => (toAmount(text) === undefined ? i18n.t('alertOptions.minimumInvalid') : undefined)}
      onChange={(text) => change(currency, toAmount(text) ?? '')}
    />
  ));
}

/** As it is kept, whichever sign stands before the decimals; "" for none, nothing for what is no amount. */
function toAmount(text: string): string | undefined {
  const plain = text.trim().replace(',', '.');
  return plain === '' || /^\d{1,12}(\.\d{1,4})?$/.test(plain) ? plain : undefined;
}
