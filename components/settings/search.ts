import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { createSearch } from '@/lib/domain/text-search';

/** What the user looks for among the settings; `title` is the section's own. */
export interface SettingsSearch {
  query: string;
  title: string;
}

export const SettingsSearchContext = createContext<SettingsSearch>({ query: '', title: '' });

/** Whether a setting with these texts is to be shown: every word looked for is in them or in the section's title. */
export function useIsFound(...texts: string[]): boolean {
  const { query, title } = useContext(SettingsSearchContext);
  return createSearch(query)([title, ...texts]);
}
