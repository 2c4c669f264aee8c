import { i18n } from '#i18n';
import type { Day } from '@/lib/domain/day';
import type { SetAsideSummary } from '@/lib/domain/diagnostics';
import { Card } from '../layout/Card';
import { SetAsideItem } from './SetAsideItem';
import { ShowMore } from './ShowMore';
import { usePaged } from './use-paged';

const PAGE = 50;

interface SetAsideCardProps {
  /** Newest first. */
  rows: readonly SetAsideSummary[];
  today: Day;
  /** Fetches one row as impact.com sent it; it is never shown unasked. */
  readRaw: (key: string) => Promise<string | undefined>;
}

/** Rows that could not be read, and orders that vanished: kept, counted, never summed. */
export function SetAsideCard({ rows, today, readRaw }: SetAsideCardProps) {
  const { shown, more, showMore } = usePaged(rows, PAGE);
  return (
    <Card title={i18n.t('diagnostics.setAside')} lead={i18n.t('diagnostics.setAsideLead')} testId="set-aside">
      {rows.length === 0 ? (
        <p class="soft">{i18n.t('diagnostics.setAsideNone')}</p>
      ) : (
        <ul class="rows-aside">
          {shown.map((row) => (
            <SetAsideItem key={row.key} row={row} today={today} readRaw={readRaw} />
          ))}
        </ul>
      )}
      <ShowMore more={more} onMore={showMore} />
    </Card>
  );
}
