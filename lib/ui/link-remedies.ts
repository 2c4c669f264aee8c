import type { LinkView } from '@/components/links/link-view';
import type { RefusalRemedies } from '@/components/links/RefusalView';
import type { LinkRefusal } from '@/lib/domain/link-refusal';

interface RemedyActions {
  connect: () => void;
  /** Takes another address in place of the one that was refused. */
  takeAddress: (address: string) => void;
}

/** What helps against the refusal a view shows now. */
export function linkRemedies(view: LinkView, { connect, takeAddress }: RemedyActions): RefusalRemedies {
  const refusal = refusalOf(view);
  return {
    connect,
    'use-home': () => view.choose({ home: true, program: programOf(refusal) ?? view.choices.program }),
    'use-inside': () => {
      if (refusal?.reason === 'redirect' && refusal.target !== null) takeAddress(refusal.target);
    },
    'choose-program': () => view.choose({ program: null }),
  };
}

function refusalOf({ plan, outcome }: LinkView): LinkRefusal | undefined {
  if (outcome?.status === 'refused') return outcome.refusal;
  return plan?.status === 'refused' ? plan.refusal : undefined;
}

function programOf(refusal: LinkRefusal | undefined) {
  if (!refusal || !('programId' in refusal)) return undefined;
  return { accountId: refusal.accountId, programId: refusal.programId };
}
