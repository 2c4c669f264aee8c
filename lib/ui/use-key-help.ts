import { useEffect, useState } from 'preact/hooks';
import { DEFAULT_APPEARANCE } from '@/lib/domain/appearance';
import { appearanceSettings } from '@/lib/settings/appearance';
import { listPageKeys, type PageKey, usePageKeys } from './use-page-keys';

export interface KeyHelpState {
  /** What there is to show while the list is open. */
  shown: PageKey[] | undefined;
  show: () => void;
  hide: () => void;
}

/** Single keys, unless their user switched them off, and the list of them. */
export function useKeyHelp(): KeyHelpState {
  const [shown, setShown] = useState<PageKey[]>();
  usePageKeys(useSingleKeys());
  return { shown, show: () => setShown(listPageKeys()), hide: () => setShown(undefined) };
}

function useSingleKeys(): boolean {
  const [singleKeys, setSingleKeys] = useState(DEFAULT_APPEARANCE.singleKeys);
  useEffect(() => {
    appearanceSettings.read().then(
      (appearance) => setSingleKeys(appearance.singleKeys),
      () => undefined,
    );
    return appearanceSettings.watch((appearance) => setSingleKeys(appearance.singleKeys));
  }, []);
  return singleKeys;
}
