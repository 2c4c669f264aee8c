import type { InstantText } from './day';
import type { Failure } from './failure';
import type { AccountId, Branded, ProgramId } from './id';
import type { Link, LinkMaker, LinkOrigin } from './link';
import type { LinkLabels } from './link-labels';
import type { LinkRefusal } from './link-refusal';
import type { LinkTarget } from './link-target';

/** A random UUID of whoever asks: the same order never leads to a second request. */
export type LinkOrderId = Branded<string, 'LinkOrderId'>;

export const toLinkOrderId = (text: string): LinkOrderId => text as LinkOrderId;

/** What a gesture asks for. `null` leaves the choice to what is starred, was used last, or is set. */
export interface LinkOrder {
  id: LinkOrderId;
  accountId: AccountId | null;
  programId: ProgramId | null;
  /** Any text; "" together with `home`. */
  address: string;
  /** The page's title where it is known, else "". */
  title: string;
  /** The program's own page instead of an address. */
  home: boolean;
  /** Keys of parts (see `RemovedPart`) that stay in the address. */
  keep: string[];
  /** What the labels are filled from; `null` takes the preset, or what was used last. */
  templates: LinkLabels | null;
  /** A vanity link with this path; "" lets impact.com invent one; `null` makes a regular link. */
  path: string | null;
  /** impact.com's id of a media property, "" for none. */
  propertyId: string;
  /** impact.com's id of an ad, "" for the program's own. */
  adId: string;
  by: LinkMaker | null;
  /** The user has seen what of other partners' parameters becomes. */
  confirmed: boolean;
  /** Make one though there is one already, or may be. */
  again: boolean;
  from: LinkOrigin;
}

/** An order that leaves open what it does not name. */
export function toLinkOrder(
  named: Pick<LinkOrder, 'id' | 'address' | 'from'> & Partial<LinkOrder>,
): LinkOrder {
  return {
    accountId: null,
    programId: null,
    title: '',
    home: false,
    keep: [],
    templates: null,
    path: null,
    propertyId: '',
    adId: '',
    by: null,
    confirmed: false,
    again: false,
    ...named,
  };
}

/** One program that can link to an address. */
export interface ProgramChoice {
  accountId: AccountId;
  accountLabel: string;
  programId: ProgramId;
  programName: string;
  /** Marked by the user as the default where several match. */
  starred: boolean;
  /** When a link was last made with it; `null` when none is in the history. */
  lastUsedAt: InstantText | null;
  /** The program's own tracking link. */
  homeLink: string;
}

/** A request that was sent and whose outcome nobody knows: it may have made a link. */
export interface UnclearLink {
  orderId: LinkOrderId;
  accountId: AccountId;
  programId: ProgramId;
  programName: string;
  target: string;
  labels: LinkLabels;
  askedAt: InstantText;
  /** What came instead of an answer; `null` when the browser stopped us while we waited. */
  failure: Failure | null;
}

export type LinkOutcome =
  /** `reused`: it was in the history, and nothing was asked. `others`: further programs that match. */
  | { status: 'made'; link: Link; reused: boolean; others: number }
  /** Several programs match, and none is the default. */
  | { status: 'choose'; choices: ProgramChoice[]; target: LinkTarget }
  /** The address carries another partner's parameters: to be shown before and after. */
  | { status: 'confirm'; choice: ProgramChoice; target: LinkTarget }
  | { status: 'refused'; refusal: LinkRefusal }
  /** Perhaps a link was made, perhaps not: make another, build one here, or leave it. */
  | { status: 'unclear'; unclear: UnclearLink }
  /** Nothing was made. */
  | { status: 'failed'; failure: Failure };

/** What would come of an order, found without asking impact.com: what a card shows before its button is pressed. */
export type LinkPlan =
  | { status: 'refused'; refusal: LinkRefusal; target: LinkTarget | null }
  | {
      status: 'ready';
      target: LinkTarget;
      /** The default first. Never empty. */
      choices: ProgramChoice[];
      /** `null` when the user has to choose. */
      chosen: ProgramChoice | null;
      /** What the labels are filled from, and what they become for `chosen` (without a short code). */
      templates: LinkLabels;
      labels: LinkLabels;
      by: LinkMaker;
      /** The link of the history that would be given back at once. */
      known: Link | null;
      /** A request for the same link that was never answered. */
      unclear: UnclearLink | null;
      /** Pressing the button needs a look at other partners' parameters first. */
      needsConfirmation: boolean;
    };
