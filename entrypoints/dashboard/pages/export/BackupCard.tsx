import { i18n } from '#i18n';
import { Card } from '@/components/layout/Card';
import type { Day } from '@/lib/domain/day';
import type { PageProps } from '../../pages';
import { RestorePart } from './RestorePart';
import { SavePart } from './SavePart';
import '@/components/backup/backup.css';

/** What cannot be had again from impact.com, as one file, and the way back. */
export function BackupCard({ accounts, services, today }: PageProps & { today: Day }) {
  const { send, now } = services;
  return (
    <Card title={i18n.t('backup.title')} lead={i18n.t('backup.lead')} testId="backup">
      <div class="backup">
        <SavePart send={send} order={() => ({ accounts, today, nowMs: now() })} />
        <hr class="backup-divider" />
        <RestorePart send={send} />
      </div>
    </Card>
  );
}
