import { useCallback, useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { GesturesSetting } from '@/components/links/GesturesSetting';
import { JunkSetting } from '@/components/links/JunkSetting';
import { PresetsSetting } from '@/components/links/PresetsSetting';
import { StarredSetting } from '@/components/links/StarredSetting';
import { SettingsSection } from '@/components/settings/SettingsSection';
import { type LinkGestures, openShortcutSettings, readGestures } from '@/lib/ui/link-gestures';
import { readLinkPrograms } from '@/lib/ui/read-link-programs';
import { useQuery } from '@/lib/ui/use-query';
import { useSettings } from '@/lib/ui/use-settings';
import type { OptionsServices } from '../App';
import { LinkChoices } from './LinkChoices';

/** What the section reaches besides the settings; tests bring their own. */
export interface LinkSurroundings {
  readPrograms: typeof readLinkPrograms;
  readGestures: typeof readGestures;
  openShortcutSettings: () => Promise<void>;
}

const OF_THIS_BROWSER: LinkSurroundings = {
  readPrograms: readLinkPrograms,
  readGestures,
  openShortcutSettings,
};

interface LinksProps {
  services: OptionsServices;
  surroundings?: LinkSurroundings;
}

/** How links are made, labelled, copied and told of. */
export function Links({ services, surroundings = OF_THIS_BROWSER }: LinksProps) {
  const { values, change, reset, failure } = useSettings(services, 'links');
  const read = useCallback(() => surroundings.readPrograms(), [surroundings]);
  const { value: scopes = [] } = useQuery(read, services.onChange);
  const gestures = useGestures(surroundings.readGestures);
  if (!values) return null;
  return (
    <SettingsSection
      id="links"
      title={i18n.t('links.settings.title')}
      lead={i18n.t('links.settings.lead')}
      onReset={reset}
      failure={failure}
    >
      <LinkChoices values={values} change={change} />
      <JunkSetting on={values.clean} onChange={(clean) => change({ clean })} />
      <PresetsSetting
        presets={values.presets}
        scopes={scopes}
        newId={() => crypto.randomUUID()}
        onChange={(presets) => change({ presets })}
      />
      <StarredSetting
        programs={scopes.filter(({ programId }) => programId !== null)}
        starred={values.starred}
        onChange={(starred) => change({ starred })}
      />
      <GesturesSetting {...gestures} onChangeShortcut={() => void surroundings.openShortcutSettings()} />
    </SettingsSection>
  );
}

const NO_GESTURES: LinkGestures = { shortcut: '', keyword: '' };

/** Read again whenever the user comes back: the key is changed on another page. */
function useGestures(read: () => Promise<LinkGestures>): LinkGestures {
  const [gestures, setGestures] = useState(NO_GESTURES);
  useEffect(() => {
    const look = () => void read().then(setGestures, () => setGestures(NO_GESTURES));
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [read]);
  return gestures;
}
