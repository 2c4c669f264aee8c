import type { AccountId, ProgramId } from './id';
import type { LinkMaker } from './link';
import type { CopyKind } from './link-copy';
import type { LinkLabels, SubIdSlot } from './link-labels';

/** Labels to begin with: for one program, for an account, or (`null`) for all. */
export interface LabelPreset {
  id: string;
  name: string;
  accountId: AccountId | null;
  programId: ProgramId | null;
  /** With `{host}` and the like; see `label-template`. */
  templates: LinkLabels;
}

/** How a link that was copied without a page of ours being open is told of. */
export const LINK_FEEDBACK = ['notification', 'popup', 'badge'] as const;

export type LinkFeedback = (typeof LINK_FEEDBACK)[number];

export interface StarredProgram {
  accountId: AccountId;
  programId: ProgramId;
}

/** What the user decides about making links. */
export interface LinkSettings {
  by: LinkMaker;
  feedback: LinkFeedback;
  copyAs: CopyKind;
  /** Takes tracking junk and the fragment out of the address a link leads to. */
  clean: boolean;
  /** Where each new link gets a short code of its own; `null` for nowhere. */
  codeIn: SubIdSlot | null;
  presets: LabelPreset[];
  /** The preset new links begin with; `null` begins with what was used last. */
  presetId: string | null;
  /** The defaults where several programs match. */
  starred: StarredProgram[];
  /** impact.com's ids of media properties by account, for new links. */
  properties: Record<AccountId, string>;
}

export const DEFAULT_LINK_SETTINGS: LinkSettings = {
  by: 'impact',
  feedback: 'notification',
  copyAs: 'plain',
  clean: true,
  codeIn: null,
  presets: [],
  presetId: null,
  starred: [],
  properties: {},
};

/** Which preset fits best: the chosen one, else none. */
export function findPreset(
  { presets, presetId }: LinkSettings,
  accountId: AccountId,
  programId: ProgramId,
): LabelPreset | undefined {
  const fitting = presets.filter(
    (preset) =>
      (preset.accountId === null || preset.accountId === accountId) &&
      (preset.programId === null || preset.programId === programId),
  );
  const exact = fitting.find((preset) => preset.programId !== null);
  return exact ?? fitting.find(({ id }) => id === presetId) ?? fitting.find((one) => one.accountId !== null);
}
