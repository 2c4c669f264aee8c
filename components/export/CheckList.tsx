import './export.css';

interface CheckListProps<Value extends string> {
  title: string;
  options: readonly { value: Value; name: string; text?: string }[];
  chosen: readonly Value[];
  onChange: (chosen: Value[]) => void;
}

/** Any number of a few; they keep the order they are offered in. */
export function CheckList<Value extends string>({ title, options, chosen, onChange }: CheckListProps<Value>) {
  const toggle = (value: Value) =>
    onChange(
      options.flatMap((option) => {
        const isOn = chosen.includes(option.value) !== (option.value === value);
        return isOn ? [option.value] : [];
      }),
    );
  return (
    <fieldset class="export-group">
      <legend>{title}</legend>
      <div class="export-options">
        {options.map(({ value, name, text }) => (
          <label key={value} class="export-option">
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
            <span>
              <bdi class="export-option-name">{name}</bdi>
              {text !== undefined && <small>{text}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
