import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import './search-field.css';

interface SearchFieldProps {
  text: string;
  onChange: (text: string) => void;
  field: RefObject<HTMLInputElement | null>;
}

/** A search begins when the typing pauses. */
const PAUSE_MS = 120;

/** Text to look for; what is typed shows at once, and is searched for when the typing pauses. */
export function SearchField({ text, onChange, field }: SearchFieldProps) {
  const [typed, setTyped] = useState(text);
  const told = useRef(text);
  useEffect(() => {
    // Another text came from elsewhere: the address, a saved view, a drill-down.
    if (text !== told.current) setTyped(text);
    told.current = text;
  }, [text]);
  useEffect(() => {
    if (typed === told.current) return;
    const timer = setTimeout(() => {
      told.current = typed;
      onChange(typed);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <label class="actions-search">
      <span class="visually-hidden">{i18n.t('actions.search')}</span>
      <input
        type="search"
        value={typed}
        placeholder={i18n.t('actions.searchHint')}
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        ref={field}
        onInput={(event) => setTyped(event.currentTarget.value)}
        aria-keyshortcuts="/"
        data-testid="actions-search"
      />
      <span class="key-hint" aria-hidden="true">
        /
      </span>
    </label>
  );
}
