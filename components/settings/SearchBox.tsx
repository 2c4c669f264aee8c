import { i18n } from '#i18n';
import './settings.css';

interface SearchBoxProps {
  query: string;
  onSearch: (query: string) => void;
}

/** Where the user says what they look for among the settings; Escape gives it up. */
export function SearchBox({ query, onSearch }: SearchBoxProps) {
  return (
    <input
      type="search"
      class="settings-search"
      value={query}
      aria-label={i18n.t('settings.search')}
      placeholder={i18n.t('settings.search')}
      autocomplete="off"
      spellcheck={false}
      onInput={(event) => onSearch(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Escape' && onSearch('')}
    />
  );
}
