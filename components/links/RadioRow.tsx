import './radio-row.css';

export interface RadioRowProps<Value extends string> {
  /** Says what is chosen between. */
  label: string;
  /** One name per group on a page. */
  name: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChoose: (value: Value) => void;
}

/** One of a few short words, side by side. Native radios: arrow keys and one tab stop come with them. */
export function RadioRow<Value extends string>(props: RadioRowProps<Value>) {
  const { label, name, value, options, onChoose } = props;
  return (
    <div class="radio-row" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} class="radio-cell">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          <span data-text={option.label}>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
