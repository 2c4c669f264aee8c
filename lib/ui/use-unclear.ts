import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { failureCopy } from '@/components/failure-copy';
import { refusalCopy } from '@/components/links/refusal-copy';
import type { LinkOrder, LinkOutcome, UnclearLink } from '@/lib/domain/link-order';
import { toLinkOrderId } from '@/lib/domain/link-order';
import type { SendCommand } from './use-command';

/** What the user decides about a request nobody knows the outcome of. */
export type UnclearChoice = 'another' | 'build' | 'leave';

export interface UnclearState {
  settle(unclear: UnclearLink, choice: UnclearChoice): void;
  /** Why the last decision came to nothing, in words. */
  problem: string | undefined;
}

/** Carries out what the user decides. The old request is forgotten only when there is a link, or none is wanted. */
export function useUnclear(send: SendCommand): UnclearState {
  const [problem, setProblem] = useState<string>();
  const settle = async (unclear: UnclearLink, choice: UnclearChoice) => {
    setProblem(undefined);
    if (choice !== 'leave') {
      const result = await send('createLink', toOrder(unclear, choice));
      const why = result.ok ? problemOf(result.value) : failureCopy(result.failure).title;
      if (why !== undefined) return setProblem(why);
    }
    await send('forgetUnclear', { orderId: unclear.orderId });
  };
  return { settle: (unclear, choice) => void settle(unclear, choice), problem };
}

/** The same once more. Its address is clean already: whatever stands in it is to stay. */
function toOrder(unclear: UnclearLink, choice: 'another' | 'build'): LinkOrder {
  const { accountId, programId, target, labels } = unclear;
  const parameters = URL.parse(target)?.searchParams.keys() ?? [];
  return {
    id: toLinkOrderId(crypto.randomUUID()),
    accountId,
    programId,
    address: target,
    title: '',
    home: target === '',
    keep: [...new Set(parameters), '#'],
    templates: labels,
    path: null,
    propertyId: '',
    adId: '',
    by: choice === 'build' ? 'own' : 'impact',
    confirmed: true,
    again: true,
    from: 'form',
  };
}

function problemOf(outcome: LinkOutcome): string | undefined {
  switch (outcome.status) {
    case 'made':
      return undefined;
    case 'refused':
      return refusalCopy(outcome.refusal).title;
    case 'failed':
      return failureCopy(outcome.failure).title;
    case 'choose':
    case 'confirm':
    case 'unclear':
      return i18n.t('links.unclear.again');
  }
}
