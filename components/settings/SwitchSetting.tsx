import { Setting } from './Setting';

interface SwitchSettingProps {
  label: string;
  hint?: string;
  on: boolean;
  onChange: (on: boolean) => void;
  disabled?: boolean;
}

/** A setting that is on or off. */
export function SwitchSetting({ label, hint, on, onChange, disabled = false }: SwitchSettingProps) {
  return (
    <Setting label={label} hint={hint}>
      {(ids) => (
        <input
          {...ids}
          type="checkbox"
          role="switch"
          class="switch"
          checked={on}
          aria-checked={on}
          disabled={disabled}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )}
    </Setting>
  );
}
