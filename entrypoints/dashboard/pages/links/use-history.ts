import { useCallback, useMemo, useState } from 'preact/hooks';
import type { HistoryChoice, HistorySpan } from '@/components/links/HistoryFilter';
import type { Account } from '@/lib/domain/account';
import { type Day, dayAt, type InstantText, toInstantText } from '@/lib/domain/day';
import type { Failure } from '@/lib/domain/failure';
import type { ProgramId } from '@/lib/domain/id';
import type { LinkId } from '@/lib/domain/link';
import type { LinkEarnings } from '@/lib/domain/link-earnings';
import { ALL_LINKS, type LinkFilter, type LinkPage } from '@/lib/domain/link-filter';
import type { LinkServices } from '@/lib/ui/link-services';
import { useQuery } from '@/lib/ui/use-query';

const PAGE = 50;
const DAY_MS = 86_400_000;

const SPAN_DAYS: Record<Exclude<HistorySpan, 'all'>, number> = { week: 7, month: 30, year: 365 };

export interface HistoryState {
  /** Nothing until it is read for the first time. */
  page: LinkPage | undefined;
  /** Of the links shown; they come after the links themselves. */
  earnings: ReadonlyMap<LinkId, LinkEarnings>;
  /** Programs that links were made for, by name. */
  programs: { id: ProgramId; name: string }[];
  /** Whether there is any link at all. */
  any: boolean;
  today: Day;
  failure: Failure | undefined;
  showMore: () => void;
}

/** The part of the history that is looked at, and what its links earned. */
export function useHistory(
  { queries, onChange }: LinkServices,
  account: Account,
  choice: HistoryChoice,
  nowMs: number,
): HistoryState {
  const [limit, setLimit] = useState(PAGE);
  const today = dayAt(nowMs, account.timeZone);
  const filter = useMemo(() => toFilter(account, choice, today, limit), [account, choice, today, limit]);
  const readPage = useCallback(() => queries.links(filter), [queries, filter]);
  const readAll = useCallback(
    () => queries.links({ ...ALL_LINKS, accountId: account.id }),
    [queries, account.id],
  );
  const { value: page, failure } = useQuery(readPage, onChange);
  const { value: all } = useQuery(readAll, onChange);
  const earnings = useEarnings({ queries, onChange }, account, page);
  return {
    page,
    earnings,
    programs: useMemo(() => toPrograms(all), [all]),
    any: (all?.total ?? 0) > 0,
    today,
    failure,
    showMore: () => setLimit(limit + PAGE),
  };
}

function useEarnings(
  { queries, onChange }: Pick<LinkServices, 'queries' | 'onChange'>,
  account: Account,
  page: LinkPage | undefined,
): ReadonlyMap<LinkId, LinkEarnings> {
  // By their ids as one text: the links of a page are read anew after every change, and mostly are the same.
  const ids = page?.links.map(({ id }) => id).join(' ') ?? '';
  const read = useCallback(
    async () => (ids === '' ? [] : queries.linkEarnings(account.id, ids.split(' ') as LinkId[])),
    [queries, account.id, ids],
  );
  const { value = NONE } = useQuery(read, onChange);
  return useMemo(() => new Map(value.map((one) => [one.linkId, one])), [value]);
}

const NONE: LinkEarnings[] = [];

export function toFilter(account: Account, choice: HistoryChoice, today: Day, limit: number): LinkFilter {
  const { span, ...rest } = choice;
  return { ...ALL_LINKS, accountId: account.id, ...rest, since: sinceOf(span, today), limit };
}

/** From the beginning of the day on that lies so many days back, by the clock of UTC. */
function sinceOf(span: HistorySpan, today: Day): InstantText | null {
  if (span === 'all') return null;
  return toInstantText(Date.parse(`${today}T00:00:00Z`) - SPAN_DAYS[span] * DAY_MS);
}

function toPrograms(all: LinkPage | undefined): { id: ProgramId; name: string }[] {
  const names = new Map((all?.links ?? []).map(({ programId, programName }) => [programId, programName]));
  return [...names]
    .map(([id, name]) => ({ id, name }))
    .sort((left, right) => left.name.localeCompare(right.name));
}
