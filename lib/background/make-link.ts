import { renderBadge } from '@/lib/alerts/render-badge';
import { toCopy } from '@/lib/domain/link-copy';
import { type LinkOrder, toLinkOrder, toLinkOrderId } from '@/lib/domain/link-order';
import { copy } from '@/lib/platform/clipboard';
import { prepareOffscreen } from '@/lib/platform/offscreen';
import { readAccounts } from '@/lib/settings/accounts';
import { linkSettings } from '@/lib/settings/links';
import { createLink, type LinkDeps } from '@/lib/sync/create-link';
import { type Background, openGatedClient } from './background';
import { sayLink } from './say-link';

export function toLinkDeps(background: Background): LinkDeps {
  return {
    clock: background.clock,
    accounts: readAccounts,
    settings: linkSettings.read,
    openClient: (account) => openGatedClient(background, account),
    // A browser that does not know says nothing.
    isOnline: () => navigator.onLine !== false,
    random: (below) => randomBelow(below),
  };
}

/** What a gesture names; everything else is left to what is starred, was used last, or is set. */
export type Gesture = Pick<LinkOrder, 'address' | 'from'> &
  Partial<Pick<LinkOrder, 'accountId' | 'programId' | 'title' | 'home'>>;

/** A link from one gesture: made (or found), copied in the form the user chose, and told of truthfully. */
export async function makeAndCopy(background: Background, gesture: Gesture): Promise<void> {
  const order = toLinkOrder({ id: toLinkOrderId(crypto.randomUUID()), ...gesture });
  prepareOffscreen();
  const [outcome, { copyAs, feedback }] = await Promise.all([
    createLink(toLinkDeps(background), order),
    linkSettings.read(),
  ]);
  const copied = outcome.status === 'made' && (await copy(toCopy(outcome.link, copyAs)));
  await sayLink({ outcome, copied, feedback, order, restoreBadge: () => renderBadge(background.clock) });
}

/** Evenly: what does not divide is drawn again. */
function randomBelow(below: number): number {
  const limit = Math.floor(0x1_0000_0000 / below) * below;
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return number < limit ? number % below : randomBelow(below);
}
