import type { InstantText } from './day';
import type { AccountId, Branded, ProgramId } from './id';
import type { LinkLabels, SubIdSlot } from './link-labels';

/** Our own id of a link: begins with the moment it was made, so that ids sort as the links were made. */
export type LinkId = Branded<string, 'LinkId'>;

export const toLinkId = (text: string): LinkId => text as LinkId;

/** Which gesture asked for a link. */
export const LINK_ORIGINS = ['menu', 'shortcut', 'address-bar', 'popup', 'form', 'bulk'] as const;

export type LinkOrigin = (typeof LINK_ORIGINS)[number];

/** Who made a link: impact.com by a request, or we from the program's own tracking link (contract §16.2). */
export const LINK_MAKERS = ['impact', 'own'] as const;

export type LinkMaker = (typeof LINK_MAKERS)[number];

/** A tracking link in the history: the user's own data, kept apart from what was read from impact.com. */
export interface Link {
  id: LinkId;
  accountId: AccountId;
  programId: ProgramId;
  /** As it was called when the link was made. */
  programName: string;
  /** The page it leads to; "" for the program's own page. */
  target: string;
  /** The title of that page where it was known, else "". */
  title: string;
  /** What is copied; always `https:`. */
  url: string;
  /** As they were sent, cleaned; the short code among them. */
  labels: LinkLabels;
  /** What the labels were filled from, so that the next link can begin with the same. */
  templates: LinkLabels;
  /** Where the link's own short code stands; `null` when it has none. */
  codeIn: SubIdSlot | null;
  /** The custom path of a vanity link; `null` for a regular one. */
  path: string | null;
  propertyId: string;
  adId: string;
  by: LinkMaker;
  from: LinkOrigin;
  madeAt: InstantText;
  note: string;
  starred: boolean;
}

/** The short code that only this link carries; `null` when it has none. */
export function codeOf({ codeIn, labels }: Link): string | null {
  return codeIn === null ? null : labels[codeIn] || null;
}
