import { readRuns } from '@/lib/db/sync-runs';
import type { SyncRun } from '@/lib/domain/sync-run';
import { type Columns, defineTable } from '../table';

interface RunRow {
  account: string;
  run: SyncRun;
}

const COLUMNS: Columns<RunRow> = [
  { name: 'account', kind: 'text', of: ({ account }) => account },
  { name: 'started_at', kind: 'instant', of: ({ run }) => run.startedAt },
  { name: 'ended_at', kind: 'instant', of: ({ run }) => run.endedAt },
  { name: 'begun_by', kind: 'text', of: ({ run }) => run.trigger },
  { name: 'requests', kind: 'count', of: ({ run }) => run.requests },
  { name: 'steps', kind: 'count', of: ({ run }) => run.steps.length },
  { name: 'rows_read', kind: 'count', of: ({ run }) => sumOf(run, 'rows') },
  { name: 'days_changed', kind: 'count', of: ({ run }) => sumOf(run, 'changedDays') },
  { name: 'rows_set_aside', kind: 'count', of: ({ run }) => sumOf(run, 'setAside') },
  { name: 'failure', kind: 'text', of: ({ run }) => run.failure?.kind ?? null },
];

/** What the sync did in the last month, oldest first. */
export const syncRunsTable = defineTable({
  name: 'sync-runs',
  columns: COLUMNS,
  count: async () => 1,
  records: async function* ({ account }) {
    yield [(await readRuns(account.id)).reverse()];
  },
  rows: (runs, { account, range }): RunRow[] =>
    runs
      .filter(({ startedAt }) => isWithin(startedAt.slice(0, 10), range))
      .map((run) => ({ account: account.label, run })),
});

/** A run has a moment and no day of the account: its UTC date is near enough to choose it by. */
function isWithin(date: string, { from, to }: { from: string; to: string }): boolean {
  return date >= from && date <= to;
}

function sumOf({ steps }: SyncRun, what: 'rows' | 'changedDays' | 'setAside'): number {
  return steps.reduce((sum, step) => sum + (step.kind === 'actions' ? step[what] : 0), 0);
}
