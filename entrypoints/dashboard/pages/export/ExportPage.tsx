import { useCallback } from 'preact/hooks';
import { i18n } from '#i18n';
import { ProblemLine } from '@/components/feedback/ProblemLine';
import { useQuery } from '@/lib/ui/use-query';
import type { PageProps } from '../../pages';
import { BackupCard } from './BackupCard';
import { ExportCard } from './ExportCard';
import { startExport } from './start-export';

/** Everything on this device as files, and a backup of it. */
export function ExportPage(props: PageProps) {
  const { account, services } = props;
  const read = useCallback(() => services.queries.actionsMoment(account), [services, account]);
  const { value: moment, failure, readAgain } = useQuery(read, services.onChange);
  const remedies = {
    retry: readAgain,
    reconnect: services.openWelcome,
    'open-options': services.openOptions,
    'allow-host': () => void services.requestHost(),
  };
  return (
    <>
      <div class="page-head">
        <div>
          <h1>{i18n.t('export.title')}</h1>
          <p class="card-lead">{i18n.t('export.lead')}</p>
        </div>
      </div>
      {failure && <ProblemLine failure={failure} remedies={remedies} />}
      {moment && <ExportCard {...props} today={moment.today} start={startExport} />}
      {moment && <BackupCard {...props} today={moment.today} />}
    </>
  );
}
