import { useCallback, useMemo, useState } from 'preact/hooks';
import type { LinkChoices, LinkTry, LinkView } from '@/components/links/link-view';
import type { AccountId } from '@/lib/domain/id';
import type { LinkOrigin } from '@/lib/domain/link';
import type { CopyKind } from '@/lib/domain/link-copy';
import type { LinkOrder } from '@/lib/domain/link-order';
import { toLinkOrderId } from '@/lib/domain/link-order';
import type { LinkQueries } from '@/lib/queries/links';
import { useLinkPresets } from './use-link-presets';
import { useMadeLink } from './use-made-link';
import { useQuery } from './use-query';
import type { SettingsServices } from './use-settings';

export interface LinkMakerServices extends SettingsServices {
  queries: SettingsServices['queries'] & Pick<LinkQueries, 'linkPlan'>;
  /** Puts a link on the clipboard; answers whether it is there. */
  copy: (copy: { text: string; html: string | null }) => Promise<boolean>;
}

export interface LinkSubject {
  address: string;
  title: string;
  /** `null` for whichever account has a program for it. */
  accountId: AccountId | null;
  from: LinkOrigin;
}

export const NO_CHOICES: LinkChoices = {
  program: null,
  home: false,
  keep: [],
  templates: null,
  path: null,
  propertyId: '',
  adId: '',
  by: null,
};

/** Making one link for one address: what would come of it, the choices, the press, and what came. */
export function useLinkMaker(services: LinkMakerServices, subject: LinkSubject): LinkView {
  const { choices, setChoices } = useChoices(subject);
  const order = useMemo(() => toOrder(subject, choices), [subject, choices]);
  const readPlan = useCallback(() => services.queries.linkPlan(order), [services.queries, order]);
  const { value: plan, failure: planFailure } = useQuery(readPlan, services.onChange);
  const made = useMadeLink(services, subject);
  const [settings, presets] = useLinkPresets(services, plan);
  const kind = settings.values?.copyAs ?? 'plain';
  const make = (attempt: LinkTry = {}) =>
    void made.make({ ...order, ...attempt, id: toLinkOrderId(crypto.randomUUID()) }, kind);
  return {
    plan,
    choices,
    choose: (patch) => {
      setChoices({ ...choices, ...patch });
      made.forget();
    },
    make,
    making: made.making,
    outcome: made.outcome,
    copied: made.copied,
    copyAgain: made.copyAgain,
    failure: made.failure ?? planFailure,
    kind,
    chooseKind: (copyAs: CopyKind) => settings.change({ copyAs }),
    presets,
    dismiss: made.dismiss,
  };
}

/** Choices belong to an address: another one begins without any. */
function useChoices({ address }: LinkSubject) {
  const [kept, keep] = useState({ address, choices: NO_CHOICES });
  const choices = kept.address === address ? kept.choices : NO_CHOICES;
  return { choices, setChoices: (next: LinkChoices) => keep({ address, choices: next }) };
}

/** For looking, its id means nothing; each press brings its own. */
function toOrder({ address, title, accountId, from }: LinkSubject, choices: LinkChoices): LinkOrder {
  const { program, ...rest } = choices;
  return {
    id: toLinkOrderId(''),
    accountId: program?.accountId ?? accountId,
    programId: program?.programId ?? null,
    address,
    title,
    ...rest,
    confirmed: false,
    again: false,
    from,
  };
}
