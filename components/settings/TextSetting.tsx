import { useState } from 'preact/hooks';
import { Setting } from './Setting';

interface TextSettingProps {
  label: string;
  hint?: string;
  value: string;
  maxLength?: number;
  /** What is wrong with a text; it is not kept then. */
  check?: (text: string) => string | undefined;
  onChange: (value: string) => void;
}

/** A setting that is typed: kept when its field is left or Enter is pressed, never letter by letter. */
export function TextSetting(props: TextSettingProps) {
  const { label, hint, value, check, onChange, maxLength = 200 } = props;
  const [draft, setDraft] = useState<string>();
  const text = draft ?? value;
  const error = draft === undefined ? undefined : check?.(draft);
  const keep = () => {
    if (error !== undefined) return;
    if (text !== value) onChange(text);
    setDraft(undefined);
  };
  return (
    <Setting label={label} hint={error ?? hint}>
      {(ids) => (
        <input
          {...ids}
          type="text"
          value={text}
          maxLength={maxLength}
          autocomplete="off"
          spellcheck={false}
          aria-invalid={error !== undefined}
          onInput={(event) => setDraft(event.currentTarget.value)}
          onBlur={keep}
          onKeyDown={(event) => event.key === 'Enter' && keep()}
        />
      )}
    </Setting>
  );
}
