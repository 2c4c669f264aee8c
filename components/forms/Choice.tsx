import { useId } from 'preact/hooks';
import './forms.css';

export interface ChoiceProps<Value extends number> {
  label: string;
  hint: string;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChoose: (value: Value) => void;
}

/** One of a few, applied at once. A value that is none of them (chosen elsewhere) is shown as it is. */
export function Choice<Value extends number>({ label, hint, value, options, onChoose }: ChoiceProps<Value>) {
  const id = useId();
  const choose = (event: { currentTarget: HTMLSelectElement }) => {
    const chosen = options.find((option) => String(option.value) === event.currentTarget.value);
    if (chosen) onChoose(chosen.value);
  };
  return (
    <div class="field choice">
      <label for={id}>{label}</label>
      <select id={id} value={String(value)} onChange={choose} aria-describedby={`${id}-hint`}>
        {options.map((option) => (
          <option key={option.value} value={String(option.value)}>
            {option.label}
          </option>
        ))}
        {options.every((option) => option.value !== value) && <option value={String(value)}>{value}</option>}
      </select>
      <p id={`${id}-hint`} class="field-message">
        {hint}
      </p>
    </div>
  );
}
