import '../layout/picker.css';
import './periods.css';

interface PickProps<Value extends string> {
  label: string;
  value: Value;
  options: readonly { value: Value; name: string }[];
  onChoose: (value: Value) => void;
  testId?: string;
}

/** One of a few, in the head of a page. The browser's own list: keys, touch and screen readers come with it. */
export function Pick<Value extends string>({ label, value, options, onChoose, testId }: PickProps<Value>) {
  return (
    <label class="pick">
      <span class="pick-label">{label}</span>
      <select
        value={value}
        data-testid={testId}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
