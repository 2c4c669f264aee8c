import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What the user looks for among the settings; `title` is the section's own. */
export interface SettingsSearch {
  query: string;
  title: string;
}

export const SettingsSearchContext = createContext<SettingsSearch>({ query: '', title: '' });

/** Whether a setting with these texts is to be shown: every word looked for is in them or in the section's title. */
export function useIsFound(...texts: string[]): boolean {
  const { query, title } = useContext(SettingsSearchContext);
  return isFound(query, [title, ...texts]);
}

/** Words in any order, any letter case, with or without accents. */
export function isFound(query: string, texts: readonly string[]): boolean {
  const text = plain(texts.join(' '));
  return plain(query)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function plain(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
