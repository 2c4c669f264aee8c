import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Mark } from '@/components/icons/Mark';
import { SearchBox } from '@/components/settings/SearchBox';
import { SectionLinks } from '@/components/settings/SectionLinks';
import { SettingsSearchContext } from '@/components/settings/search';
import type { Queries } from '@/lib/queries/queries';
import type { SendCommand } from '@/lib/ui/use-command';
import type { OnChange } from '@/lib/ui/use-query';
import { OPTIONS_SECTIONS } from './sections';
import type { Surroundings } from './surroundings';
import { useAnchor } from './use-anchor';

export interface OptionsServices {
  queries: Pick<Queries, 'accounts' | 'settings' | 'alertOptions'>;
  onChange: OnChange;
  send: SendCommand;
  openWelcome: () => void;
  requestHost: () => Promise<boolean>;
  surroundings: Surroundings;
}

/** The settings page: every section below the other, a list of them beside, and a search over all. */
export function App({ services }: { services: OptionsServices }) {
  const [query, setQuery] = useState('');
  const sections = useRef<HTMLDivElement>(null);
  const nothingFound = useNothingFound(sections, query);
  useAnchor();
  return (
    <div class="options">
      <header class="options-header">
        <Mark size={28} />
        <h1>{i18n.t('options.pageTitle')}</h1>
        <SearchBox query={query} onSearch={setQuery} />
      </header>
      <SectionLinks links={OPTIONS_SECTIONS.map(({ id, name }) => ({ id, name: name() }))} />
      <main ref={sections} class="options-sections">
        <SettingsSearchContext.Provider value={{ query, title: '' }}>
          {OPTIONS_SECTIONS.map(({ id, View }) => (
            <View key={id} services={services} />
          ))}
        </SettingsSearchContext.Provider>
        <p class="options-nothing" role="status">
          {nothingFound && i18n.t('settings.nothingFound')}
        </p>
      </main>
    </div>
  );
}

/** What is shown is asked of the page itself: sections come and go as their values are read. */
function useNothingFound(sections: { current: HTMLElement | null }, query: string): boolean {
  const [nothing, setNothing] = useState(false);
  useEffect(() => {
    const shown = sections.current?.querySelector('[data-setting]:not([hidden])') ?? null;
    setNothing(query.trim() !== '' && shown === null);
  }, [sections, query]);
  return nothing;
}
