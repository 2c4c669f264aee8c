import { useId } from 'preact/hooks';
import './forms.css';

export interface FieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  hint?: string;
  /** What is wrong with the value; the field is marked as invalid. */
  error?: string | undefined;
  /** What is unusual about the value; it may stay. */
  warning?: string | undefined;
  /** Never shown in the clear. */
  secret?: boolean;
}

/** A labelled text field with its hint, warning or error said in words. Nothing typed here is kept by the browser. */
export function Field({ label, value, onInput, hint, error, warning, secret = false }: FieldProps) {
  const id = useId();
  const message = error ?? warning ?? hint;
  const attributes = {
    id,
    value,
    onInput: (event: { currentTarget: HTMLInputElement }) => onInput(event.currentTarget.value),
    autocomplete: 'off',
    spellcheck: false,
    'aria-invalid': error !== undefined,
    'aria-describedby': message === undefined ? undefined : `${id}-message`,
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {secret ? <input type="password" {...attributes} /> : <input type="text" {...attributes} />}
      {message !== undefined && (
        <p id={`${id}-message`} class={messageClass(error, warning)}>
          {message}
        </p>
      )}
    </div>
  );
}

function messageClass(error: string | undefined, warning: string | undefined): string {
  if (error !== undefined) return 'field-message field-error';
  return warning === undefined ? 'field-message' : 'field-message field-warning';
}
