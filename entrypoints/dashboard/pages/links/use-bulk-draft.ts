import { useCallback, useMemo, useState } from 'preact/hooks';
import { failureCopy } from '@/components/failure-copy';
import type { PickableProgram } from '@/components/links/ProgramPicker';
import type { Account } from '@/lib/domain/account';
import { type BulkEntry, MAX_BULK, splitAddresses } from '@/lib/domain/link-bulk';
import type { LinkLabels } from '@/lib/domain/link-labels';
import { type LinkOrder, type LinkPlan, toLinkOrder, toLinkOrderId } from '@/lib/domain/link-order';
import type { LinkServices } from '@/lib/ui/link-services';
import { type QueryState, useQuery } from '@/lib/ui/use-query';

type Entry = Omit<BulkEntry, 'verdict'>;

export interface BulkDraftState {
  text: string;
  setText: (text: string) => void;
  takeTabs: () => Promise<void>;
  tabsRefused: boolean;
  templates: LinkLabels | null;
  setTemplates: (templates: LinkLabels) => void;
  entries: Entry[];
  /** In the order of the entries; shorter while they are still being found. */
  plans: LinkPlan[];
  counts: { ready: number; confirm: number };
  /** Why the plans could not be had, in words. */
  problem: string | undefined;
  choose: (address: string, choice: PickableProgram) => void;
}

/** A batch before it is begun. Nothing is asked of impact.com for it. */
export function useBulkDraft(links: LinkServices, account: Account): BulkDraftState {
  const [text, setText] = useState('');
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map());
  const [templates, setTemplates] = useState<LinkLabels | null>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<string, PickableProgram>>(new Map());
  const [tabsRefused, setTabsRefused] = useState(false);
  const entries = useMemo(
    () => splitAddresses(text).map((address) => toEntry(address, account, titles, chosen)),
    [text, account, titles, chosen],
  );
  const { value: plans = NONE, failure } = usePlans(links, entries, templates);
  return {
    text,
    setText,
    takeTabs: async () => {
      const tabs = await links.readTabs();
      setTabsRefused(tabs === undefined);
      if (!tabs) return;
      setTitles(new Map(tabs.map(({ address, title }) => [address, title])));
      setText([text.trim(), ...tabs.map(({ address }) => address)].filter((line) => line !== '').join('\n'));
    },
    tabsRefused,
    templates,
    setTemplates,
    entries,
    plans,
    counts: countPlans(plans),
    problem: failure && failureCopy(failure).title,
    choose: (address, choice) => setChosen(new Map([...chosen, [address, choice]])),
  };
}

function toEntry(
  address: string,
  account: Account,
  titles: ReadonlyMap<string, string>,
  chosen: ReadonlyMap<string, PickableProgram>,
): Entry {
  const choice = chosen.get(address);
  return {
    address,
    title: titles.get(address) ?? '',
    accountId: choice?.accountId ?? account.id,
    programId: choice?.programId ?? null,
  };
}

/** No more of them than a batch may hold are looked at. */
function usePlans(
  { queries, onChange }: LinkServices,
  entries: readonly Entry[],
  templates: LinkLabels | null,
): QueryState<LinkPlan[]> {
  const read = useCallback(
    () => queries.linkPlans(entries.slice(0, MAX_BULK).map((entry) => toOrder(entry, templates))),
    [queries, entries, templates],
  );
  return useQuery(read, onChange);
}

const NONE: LinkPlan[] = [];

/** For looking, its id means nothing. */
function toOrder({ address, title, accountId, programId }: Entry, templates: LinkLabels | null): LinkOrder {
  return toLinkOrder({
    id: toLinkOrderId(''),
    accountId,
    programId,
    address,
    title,
    templates,
    from: 'bulk',
  });
}

function countPlans(plans: readonly LinkPlan[]): { ready: number; confirm: number } {
  const ready = plans.filter((plan) => plan.status === 'ready');
  return {
    ready: ready.length,
    confirm: ready.filter((plan) => plan.status === 'ready' && plan.needsConfirmation).length,
  };
}
