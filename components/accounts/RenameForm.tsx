import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Field } from '../forms/Field';
import './account-card.css';

/** What an account's name may be at most, as the welcome page says. */
const LONGEST_LABEL = 80;

interface RenameFormProps {
  label: string;
  onRename: (label: string) => void;
  onCancel: () => void;
}

/** Another name for an account; impact.com does not know it. */
export function RenameForm({ label, onRename, onCancel }: RenameFormProps) {
  const [draft, setDraft] = useState(label);
  const error = findError(draft.trim());
  return (
    <form
      class="rename"
      onSubmit={(event) => {
        event.preventDefault();
        if (error === undefined) onRename(draft.trim());
      }}
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
    >
      <Field label={i18n.t('accounts.name')} value={draft} onInput={setDraft} error={error} />
      <div class="confirm-buttons">
        <button type="submit" class="button button-primary" aria-disabled={error !== undefined}>
          {i18n.t('accounts.keepName')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {i18n.t('accounts.cancelRename')}
        </button>
      </div>
    </form>
  );
}

function findError(name: string): string | undefined {
  if (name === '') return i18n.t('connect.labelMissing');
  return name.length > LONGEST_LABEL ? i18n.t('connect.labelLong') : undefined;
}
