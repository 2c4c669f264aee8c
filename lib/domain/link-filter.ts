import type { InstantText } from './day';
import type { AccountId, ProgramId } from './id';
import type { Link, LinkMaker, LinkOrigin } from './link';
import { LABEL_SLOTS } from './link-labels';
import { createSearch } from './text-search';

export interface LinkFilter {
  /** `null` for all accounts. */
  accountId: AccountId | null;
  /** Words that must all occur: in program, target, title, labels, note or the link itself. */
  text: string;
  programId: ProgramId | null;
  starredOnly: boolean;
  by: LinkMaker | null;
  from: LinkOrigin | null;
  /** Made at this moment or later; `null` for whenever. */
  since: InstantText | null;
  /** How many to leave out at the beginning, and how many to give at most. */
  offset: number;
  limit: number;
}

export const ALL_LINKS: LinkFilter = {
  accountId: null,
  text: '',
  programId: null,
  starredOnly: false,
  by: null,
  from: null,
  since: null,
  offset: 0,
  limit: Number.POSITIVE_INFINITY,
};

export interface LinkPage {
  links: Link[];
  /** How many fit the filter in all. */
  total: number;
}

/** The part of a history (newest first) that a filter lets through. */
export function filterLinks(links: readonly Link[], filter: LinkFilter): LinkPage {
  const isFound = createSearch(filter.text);
  const fitting = links.filter((link) => fits(link, filter) && isFound(textsOf(link)));
  return { links: fitting.slice(filter.offset, filter.offset + filter.limit), total: fitting.length };
}

function fits(link: Link, { accountId, programId, starredOnly, by, from, since }: LinkFilter): boolean {
  return (
    (accountId === null || link.accountId === accountId) &&
    (programId === null || link.programId === programId) &&
    (!starredOnly || link.starred) &&
    (by === null || link.by === by) &&
    (from === null || link.from === from) &&
    (since === null || link.madeAt >= since)
  );
}

function textsOf({ programName, target, title, url, note, labels }: Link): string[] {
  return [programName, target, title, url, note, ...LABEL_SLOTS.map((slot) => labels[slot])];
}
