import { onChange } from '@/lib/db/changes';
import { sendCommand } from '@/lib/messaging/send';
import { createLinkQueries } from '@/lib/queries/create-link-queries';
import { createQueries } from '@/lib/queries/create-queries';
import type { LinkQueries } from '@/lib/queries/links';
import { copyInPage } from './copy-in-page';
import { readTabs } from './read-tabs';
import { saveBlob } from './save-blob';
import { saveQr } from './save-qr';
import type { LinkMakerServices } from './use-link-maker';

/** What the pages about links reach outside themselves. */
export interface LinkServices extends LinkMakerServices {
  queries: LinkMakerServices['queries'] & LinkQueries;
  readTabs: typeof readTabs;
  saveBlob: typeof saveBlob;
  saveQr: typeof saveQr;
  now: () => number;
}

export function createLinkServices(now: () => number): LinkServices {
  return {
    queries: { ...createQueries(), ...createLinkQueries() },
    onChange,
    send: sendCommand,
    copy: copyInPage,
    readTabs,
    saveBlob,
    saveQr,
    now,
  };
}
