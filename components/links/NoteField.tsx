import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import './history.css';

const MAX_NOTE_LENGTH = 2_000;

interface NoteFieldProps {
  note: string;
  onSave: (note: string) => void;
}

/** The user's own words on a link: kept when the field is left. */
export function NoteField({ note, onSave }: NoteFieldProps) {
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const save = () => {
    if (draft !== undefined && draft !== note) onSave(draft);
    setDraft(undefined);
  };
  return (
    <div class="note-field">
      <label for={id}>{i18n.t('links.history.note')}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={MAX_NOTE_LENGTH}
        value={draft ?? note}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onBlur={save}
      />
    </div>
  );
}
