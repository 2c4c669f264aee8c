import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '@/lib/domain/failure';
import type { Link } from '@/lib/domain/link';
import { type CopyKind, toCopy } from '@/lib/domain/link-copy';
import type { LinkOrder, LinkOutcome, UnclearLink } from '@/lib/domain/link-order';
import { useCommand } from './use-command';
import type { LinkMakerServices, LinkSubject } from './use-link-maker';

interface Made {
  /** What it was made for: shown only while that is still asked for. */
  address: string;
  outcome: LinkOutcome;
  copied?: boolean;
}

export interface MadeLink {
  make(order: LinkOrder, kind: CopyKind): Promise<void>;
  making: boolean;
  outcome: LinkOutcome | undefined;
  copied: boolean | undefined;
  copyAgain(kind: CopyKind): void;
  failure: Failure | undefined;
  forget(): void;
  dismiss(unclear: UnclearLink): void;
}

/** Sends an order, copies the link that comes of it, and says whether it is really on the clipboard. */
export function useMadeLink({ send, copy }: LinkMakerServices, { address }: LinkSubject): MadeLink {
  const [made, setMade] = useState<Made>();
  const create = useCommand(send, 'createLink');
  const leave = useCommand(send, 'forgetUnclear');
  useEffect(() => setMade(undefined), [address]);
  const current = made?.address === address ? made : undefined;

  async function put(outcome: LinkOutcome, kind: CopyKind, of: string): Promise<void> {
    setMade({ address: of, outcome });
    if (outcome.status !== 'made') return;
    setMade({ address: of, outcome, copied: await copy(toCopy(toCopied(outcome.link), kind)) });
  }

  return {
    make: async (order, kind) => {
      const outcome = await create.run(order);
      if (outcome) await put(outcome, kind, order.address);
    },
    making: create.running,
    outcome: current?.outcome,
    copied: current?.copied,
    copyAgain: (kind) => void (current && put(current.outcome, kind, current.address)),
    failure: create.failure,
    forget: () => setMade(undefined),
    dismiss: ({ orderId }) => void leave.run({ orderId }).then(() => setMade(undefined)),
  };
}

/** The words of a link: the page's title, else its program's name. */
export function toCopied({ url, title, programName }: Link): { url: string; title: string } {
  return { url, title: title === '' ? programName : title };
}
