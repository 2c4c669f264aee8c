import { useEffect, useId, useRef } from 'preact/hooks';
import './links.css';

interface LinkFieldProps {
  label: string;
  /** The link itself, whole. */
  link: string;
  /** Not on the clipboard: focused and selected, so that one key copies it. */
  selected: boolean;
}

/** A link to read and to take by hand. A field, because its text can be selected whole by a keyboard. */
export function LinkField({ label, link, selected }: LinkFieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!selected) return;
    field.current?.focus();
    field.current?.select();
  }, [selected, link]);
  return (
    <div class="link-field">
      <label for={id} class="visually-hidden">
        {label}
      </label>
      <input
        id={id}
        ref={field}
        type="text"
        dir="ltr"
        readOnly
        value={link}
        data-testid="made-link"
        onFocus={(event) => event.currentTarget.select()}
      />
    </div>
  );
}
