import { i18n } from '#i18n';
import type { Day } from '@/lib/domain/day';
import type { SyncRun } from '@/lib/domain/sync-run';
import { Card } from '../layout/Card';
import { RunRows } from './RunRows';
import { ShowMore } from './ShowMore';
import { TableFrame } from './TableFrame';
import { usePaged } from './use-paged';

/** A run takes a row; a month of them is some 1,500. */
const PAGE = 50;

interface RunsCardProps {
  /** Newest first. */
  runs: readonly SyncRun[];
  /** Whether the newest one is still going on. */
  syncing: boolean;
  today: Day;
}

/** What every run of the last 30 days did. */
export function RunsCard({ runs, syncing, today }: RunsCardProps) {
  const { shown, more, showMore } = usePaged(runs, PAGE);
  return (
    <Card title={i18n.t('diagnostics.runs')} lead={i18n.t('diagnostics.runsLead')} testId="runs">
      {runs.length === 0 ? (
        <p class="soft">{i18n.t('diagnostics.runsNone')}</p>
      ) : (
        <TableFrame label={i18n.t('diagnostics.runs')}>
          <table class="table runs">
            <caption class="visually-hidden">{i18n.t('diagnostics.runs')}</caption>
            <RunsHead />
            <tbody>
              {shown.map((run, index) => (
                <RunRows key={run.startedAt} run={run} going={syncing && index === 0} today={today} />
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      <ShowMore more={more} onMore={showMore} />
    </Card>
  );
}

function RunsHead() {
  return (
    <thead>
      <tr>
        <th scope="col">{i18n.t('diagnostics.runStarted')}</th>
        <th scope="col">{i18n.t('diagnostics.runTook')}</th>
        <th scope="col">{i18n.t('diagnostics.runTrigger')}</th>
        <th scope="col" class="number">
          {i18n.t('diagnostics.runRequests')}
        </th>
        <th scope="col" class="number">
          {i18n.t('diagnostics.runRows')}
        </th>
        <th scope="col" class="number">
          {i18n.t('diagnostics.runDays')}
        </th>
        <th scope="col">{i18n.t('diagnostics.runResult')}</th>
      </tr>
    </thead>
  );
}
