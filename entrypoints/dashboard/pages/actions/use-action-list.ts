import { useEffect, useRef, useState } from 'preact/hooks';
import type { Account } from '@/lib/domain/account';
import type { ActionFilter } from '@/lib/domain/action-filter';
import { type ActionList, createActionList, EMPTY_LIST } from '@/lib/domain/action-list';
import type { ActionSort } from '@/lib/domain/action-sort';
import type { Failure } from '@/lib/domain/failure';
import { frameDrawn } from '@/lib/ui/frame-drawn';
import { toFailure } from '@/lib/ui/to-failure';
import type { DashboardServices } from '../../services';

export interface ActionListState {
  list: ActionList;
  /** Not all days have been looked at yet. */
  searching: boolean;
  /** Nothing has been found or finished yet: there is nothing to say about this question. */
  waiting: boolean;
  failure: Failure | undefined;
  readAgain: () => void;
}

type Answer = Pick<ActionListState, 'list' | 'searching' | 'failure'> & { question: string };

/** How often a search that goes on shows what it has found; sorting a million rows takes a while itself. */
const SHOW_EVERY_MS = 250;
const SHOW_SORTED_EVERY_MS = 1_500;
/** A sync writes step by step: its changes are shown together. */
const AFTER_CHANGE_MS = 700;

const NOTHING: Answer = { list: EMPTY_LIST, searching: true, failure: undefined, question: '' };

/**
 * The actions that fit, growing while they are found. Another question begins anew, though the last answer stands
 * until there is something to show; after a sync the list is replaced when it is complete.
 */
export function useActionList(
  { queries, onChange }: DashboardServices,
  account: Account,
  filter: ActionFilter,
  sort: ActionSort,
): ActionListState {
  const question = JSON.stringify([account.id, filter, sort]);
  const [answer, setAnswer] = useState<Answer>(NOTHING);
  const [attempt, setAttempt] = useState(0);
  const asked = useRef({ account, filter, sort });
  asked.current = { account, filter, sort };
  useEffect(() => {
    const show = (part: Omit<Answer, 'question'>) => setAnswer({ ...part, question });
    const ask = { queries, ...asked.current };
    let search = startSearch(ask, show, true);
    const stopListening = onChange(
      after(AFTER_CHANGE_MS, () => {
        search.abort();
        search = startSearch(ask, show, false);
      }),
    );
    return () => {
      stopListening();
      search.abort();
    };
  }, [question, attempt, queries, onChange]);
  return {
    ...answer,
    searching: answer.searching || answer.question !== question,
    waiting: answer.question !== question && answer.list.count === 0,
    readAgain: () => setAttempt((before) => before + 1),
  };
}

interface Ask {
  queries: DashboardServices['queries'];
  account: Account;
  filter: ActionFilter;
  sort: ActionSort;
}

function startSearch(
  { queries, account, filter, sort }: Ask,
  show: (part: Omit<Answer, 'question'>) => void,
  growing: boolean,
): AbortController {
  const abort = new AbortController();
  const builder = createActionList(sort);
  const every = sort.by === 'date' ? SHOW_EVERY_MS : SHOW_SORTED_EVERY_MS;
  let shownAt = Number.NEGATIVE_INFINITY;
  const onProgress = async () => {
    if (!growing || abort.signal.aborted || builder.count() === 0 || performance.now() - shownAt < every)
      return;
    show({ list: builder.list(), searching: true, failure: undefined });
    const isFirst = shownAt === Number.NEGATIVE_INFINITY;
    shownAt = performance.now();
    // What was found first is drawn before anything more is read.
    if (isFirst) await frameDrawn();
  };
  queries.listActions(account, filter, { builder, onProgress, signal: abort.signal }).then(
    () => abort.signal.aborted || show({ list: builder.list(), searching: false, failure: undefined }),
    (error: unknown) =>
      abort.signal.aborted || show({ list: builder.list(), searching: false, failure: toFailure(error) }),
  );
  return abort;
}

/** Calls `work` once things have been quiet for a while. */
function after(ms: number, work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, ms);
  };
}
