import { browser } from '@/lib/platform/browser';
import { removeAbandonedFiles } from '@/lib/platform/kept-files';
import { saveFile } from '../dashboard/save-file';

/** What some sections reach besides the settings; tests bring their own. */
export interface Surroundings {
  /** Bytes of disk; `undefined` where the browser does not tell. */
  storageUsed: () => Promise<number | undefined>;
  saveFile: (name: string, text: string) => void;
  /** Forgets what pages remember by themselves, such as the period last looked at. */
  forgetPages: () => void;
  now: () => number;
  version: () => string;
}

export const OF_THIS_BROWSER: Surroundings = {
  storageUsed: async () => (await navigator.storage.estimate()).usage,
  saveFile,
  forgetPages() {
    localStorage.clear();
    void removeAbandonedFiles();
  },
  now: () => Date.now(),
  version: () => browser.runtime.getManifest().version,
};
