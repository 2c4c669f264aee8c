import type { Failure } from '@/lib/domain/failure';
import type { AccountId, ProgramId } from '@/lib/domain/id';
import type { LinkMaker } from '@/lib/domain/link';
import type { CopyKind } from '@/lib/domain/link-copy';
import type { LinkLabels } from '@/lib/domain/link-labels';
import type { LinkOutcome, LinkPlan, UnclearLink } from '@/lib/domain/link-order';
import type { LabelPreset } from '@/lib/domain/link-settings';

/** What the user has decided about the next link; `null` and "" leave it to what is set. */
export interface LinkChoices {
  program: { accountId: AccountId; programId: ProgramId } | null;
  home: boolean;
  /** Keys of parts that stay in the address. */
  keep: string[];
  templates: LinkLabels | null;
  path: string | null;
  propertyId: string;
  adId: string;
  by: LinkMaker | null;
}

/** One try: what is asked besides the choices. */
export interface LinkTry {
  confirmed?: boolean;
  again?: boolean;
  by?: LinkMaker;
}

/** Making one link, as a page sees it. */
export interface LinkView {
  /** What would come of pressing the button; nothing until it is known. */
  plan: LinkPlan | undefined;
  choices: LinkChoices;
  choose(patch: Partial<LinkChoices>): void;
  make(attempt?: LinkTry): void;
  making: boolean;
  /** What came of it last; nothing before, and after something was chosen anew. */
  outcome: LinkOutcome | undefined;
  /** Whether that link is on the clipboard; nothing while it is on its way there. */
  copied: boolean | undefined;
  /** Puts the made link there again, in this form. */
  copyAgain(kind: CopyKind): void;
  /** Neither a plan nor an answer could be had. */
  failure: Failure | undefined;
  kind: CopyKind;
  chooseKind(kind: CopyKind): void;
  /** Those that fit the chosen program. */
  presets: readonly LabelPreset[];
  /** Gives up what is not known to have been made. */
  dismiss(unclear: UnclearLink): void;
}
