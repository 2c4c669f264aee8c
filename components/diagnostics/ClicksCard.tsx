import { i18n } from '#i18n';
import type { Day } from '@/lib/domain/day';
import type { ClickDiagnostics, ClickJobSummary } from '@/lib/domain/diagnostics';
import { formatDayRange } from '../format/days';
import { formatMoment } from '../format/moments';
import { formatCount } from '../format/money';
import { Card } from '../layout/Card';
import { jobKindWords, jobStatusWords, sourceWords } from './click-words';
import { ShowMore } from './ShowMore';
import { TableFrame } from './TableFrame';
import { usePaged } from './use-paged';

interface ClicksCardProps {
  clicks: ClickDiagnostics;
  today: Day;
}

/** How clicks are fetched and why, and how far each export is. */
export function ClicksCard({ clicks, today }: ClicksCardProps) {
  const { source, jobs, daysKnown, walk } = clicks;
  const { shown, more, showMore } = usePaged(jobs, 10);
  return (
    <Card title={i18n.t('diagnostics.clicks')} testId="clicks">
      <ul class="sentences">
        {sourceWords(source).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        <li>{i18n.t('diagnostics.clickDays', daysKnown, [formatCount(daysKnown)])}</li>
        {walk && (
          <li>
            {i18n.t('diagnostics.clickWalk', [
              formatDayRange(walk.days, today),
              formatCount(walk.programsRead),
              walk.programs === null ? '?' : formatCount(walk.programs),
            ])}
          </li>
        )}
      </ul>
      {jobs.length === 0 ? (
        <p class="soft">{i18n.t('diagnostics.jobsNone')}</p>
      ) : (
        <TableFrame label={i18n.t('diagnostics.jobs')}>
          <JobsTable jobs={shown} today={today} />
        </TableFrame>
      )}
      <ShowMore more={more} onMore={showMore} />
    </Card>
  );
}

function JobsTable({ jobs, today }: { jobs: readonly ClickJobSummary[]; today: Day }) {
  return (
    <table class="table">
      <caption class="visually-hidden">{i18n.t('diagnostics.jobs')}</caption>
      <thead>
        <tr>
          <th scope="col">{i18n.t('diagnostics.jobDays')}</th>
          <th scope="col">{i18n.t('diagnostics.jobKind')}</th>
          <th scope="col">{i18n.t('diagnostics.jobStatus')}</th>
          <th scope="col">{i18n.t('diagnostics.jobSince')}</th>
        </tr>
      </thead>
      <tbody>
        {jobs.map((job, index) => (
          // Two jobs may be about the same days, so their place is their key.
          <tr key={index}>
            <th scope="row">{formatDayRange(job.days, today)}</th>
            <td>{jobKindWords(job.kind)}</td>
            <td>{jobStatusWords(job)}</td>
            <td>{formatMoment(job.submittedAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
