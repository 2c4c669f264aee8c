import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { MAX_BULK } from '@/lib/domain/link-bulk';
import { formatCount } from '../format/money';
import './bulk.css';

interface BulkFormProps {
  text: string;
  /** How many addresses are in the text. */
  found: number;
  onText: (text: string) => void;
  /** Asks for the tabs of this window; the browser asks the user first. */
  onTabs: () => void;
  /** The user, or the browser, did not allow it. */
  tabsRefused: boolean;
}

/** Where many addresses come from: typed, pasted, or the tabs of this window. */
export function BulkForm({ text, found, onText, onTabs, tabsRefused }: BulkFormProps) {
  const id = useId();
  return (
    <div class="bulk-form">
      <label for={id}>{i18n.t('links.bulk.addresses')}</label>
      <textarea
        id={id}
        rows={6}
        dir="ltr"
        spellcheck={false}
        value={text}
        aria-describedby={`${id}-found`}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      <div class="button-line">
        <button type="button" class="button button-small" onClick={onTabs}>
          {i18n.t('links.bulk.tabs')}
        </button>
        <p id={`${id}-found`} class={found > MAX_BULK ? 'bad-text' : 'soft-text'} role="status">
          {foundWords(found)}
        </p>
      </div>
      <p class="soft-text">{i18n.t('links.bulk.tabsWhy')}</p>
      {tabsRefused && <p role="alert">{i18n.t('links.bulk.tabsRefused')}</p>}
    </div>
  );
}

function foundWords(found: number): string {
  if (found === 0) return i18n.t('links.bulk.foundNone', [formatCount(MAX_BULK)]);
  if (found > MAX_BULK) return i18n.t('links.bulk.foundTooMany', [formatCount(found), formatCount(MAX_BULK)]);
  return i18n.t('links.bulk.found', found, [formatCount(found)]);
}
