import { i18n } from '#i18n';
import type { PageProps } from '../../pages';
import { BackupCard } from './BackupCard';
import { ExportCard } from './ExportCard';
import { startExport } from './start-export';

/** Everything on this device as files, and a backup of it. */
export function ExportPage(props: PageProps) {
  return (
    <>
      <div class="page-head">
        <div>
          <h1>{i18n.t('export.title')}</h1>
          <p class="card-lead">{i18n.t('export.lead')}</p>
        </div>
      </div>
      <ExportCard {...props} start={startExport} />
      <BackupCard {...props} />
    </>
  );
}
