import type { AccountId, ProgramId } from './id';
import type { LinkMaker } from './link';
import { type LinkLabels, labelKey, type SubIdSlot } from './link-labels';

/** Everything that decides what a link is, before it is made. */
export interface LinkDraft {
  accountId: AccountId;
  programId: ProgramId;
  programName: string;
  /** The program's own tracking link, for links that are built. */
  homeLink: string;
  target: string;
  title: string;
  templates: LinkLabels;
  /** Cleaned, still without a short code. */
  labels: LinkLabels;
  codeIn: SubIdSlot | null;
  path: string | null;
  propertyId: string;
  adId: string;
  by: LinkMaker;
}

/**
 * The same for two drafts that would make the same link, whoever makes it: the history is looked up by it.
 * A path impact.com shall invent is a wish for a link of its own, so it never fits an earlier one.
 */
export function draftKey(
  draft: Omit<LinkDraft, 'homeLink' | 'programName' | 'title' | 'templates' | 'by'>,
): string {
  const { programId, target, labels, codeIn, path, propertyId, adId } = draft;
  return JSON.stringify([programId, target, labelKey(labels), codeIn, path, propertyId, adId]);
}

/** The labels with the short code in its place, behind what the user wrote there. */
export function withCode(labels: LinkLabels, codeIn: SubIdSlot | null, code: string): LinkLabels {
  if (codeIn === null) return labels;
  const written = labels[codeIn];
  return {
    ...labels,
    [codeIn]: written === '' ? code : `${written.slice(0, 255 - code.length - 1)}-${code}`,
  };
}
