import type { InstantText } from './day';
import type { AccountId, ProgramId } from './id';
import type { Link, LinkMaker, LinkOrigin } from './link';
import { LABEL_SLOTS } from './link-labels';

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
  const words = fold(filter.text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const fitting = links.filter((link) => fits(link, filter) && holdsAll(link, words));
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

function holdsAll(link: Link, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const labels = LABEL_SLOTS.map((slot) => link.labels[slot]);
  const text = fold([link.programName, link.target, link.title, link.url, link.note, ...labels].join('\n'));
  return words.every((word) => text.includes(word));
}

/** Without capitals and accents, so that "cafe" finds "Café". */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
