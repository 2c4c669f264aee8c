import { Setting } from './Setting';

interface SelectSettingProps<Value extends string | number> {
  label: string;
  hint?: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChoose: (value: Value) => void;
}

/** A setting that is one of a few, applied at once. A value that is none of them is shown as it is. */
export function SelectSetting<Value extends string | number>(props: SelectSettingProps<Value>) {
  const { label, hint, value, options, onChoose } = props;
  const choose = (event: { currentTarget: HTMLSelectElement }) => {
    const chosen = options.find((option) => String(option.value) === event.currentTarget.value);
    if (chosen) onChoose(chosen.value);
  };
  const isListed = options.some((option) => option.value === value);
  return (
    <Setting label={label} hint={hint} words={options.map((option) => option.label)}>
      {(ids) => (
        <select {...ids} value={String(value)} onChange={choose}>
          {options.map((option) => (
            <option key={option.value} value={String(option.value)}>
              {option.label}
            </option>
          ))}
          {!isListed && <option value={String(value)}>{value}</option>}
        </select>
      )}
    </Setting>
  );
}
