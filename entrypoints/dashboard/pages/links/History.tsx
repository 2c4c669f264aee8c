import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ShowMore } from '@/components/diagnostics/ShowMore';
import { failureCopy } from '@/components/failure-copy';
import { Card } from '@/components/layout/Card';
import { ConfirmErase } from '@/components/links/ConfirmErase';
import { HistoryFilter, WHOLE_HISTORY } from '@/components/links/HistoryFilter';
import { HistoryTable } from '@/components/links/HistoryTable';
import type { Account } from '@/lib/domain/account';
import type { Link } from '@/lib/domain/link';
import type { LinkServices } from '@/lib/ui/link-services';
import { useNow } from '@/lib/ui/use-now';
import { exportHistory } from './history-csv';
import { useHistory } from './use-history';
import { useHistoryActions } from './use-history-actions';

interface HistoryProps {
  account: Account;
  links: LinkServices;
  onQr: (link: Link) => void;
}

/** Every link that was made, to be found, copied again and looked at for what it earned. */
export function History({ account, links, onQr }: HistoryProps) {
  const [choice, choose] = useState(WHOLE_HISTORY);
  const nowMs = useNow(links.now);
  const history = useHistory(links, account, choice, nowMs);
  const actions = useHistoryActions(links, onQr);
  const { page, failure } = history;
  return (
    <Card
      title={i18n.t('links.history.title')}
      lead={i18n.t('links.history.lead')}
      aside={
        <button
          type="button"
          class="button button-small"
          aria-disabled={!page || page.total === 0}
          onClick={() => void exportHistory(links, account, choice)}
        >
          {i18n.t('links.history.export')}
        </button>
      }
      testId="link-history"
    >
      {history.any && <HistoryFilter choice={choice} programs={history.programs} onChange={choose} />}
      {failure && <p role="alert">{failureCopy(failure).title}</p>}
      {actions.problem && <p role="alert">{actions.problem}</p>}
      {page?.total === 0 && <p class="soft">{emptyWords(history.any)}</p>}
      {page && page.total > 0 && (
        <HistoryTable
          links={page.links}
          earnings={history.earnings}
          nowMs={nowMs}
          today={history.today}
          actions={actions}
          lastCopy={actions.lastCopy}
        />
      )}
      {page && <ShowMore more={page.total - page.links.length} onMore={history.showMore} />}
      {actions.erasing && (
        <ConfirmErase link={actions.erasing} onErase={actions.confirmErase} onKeep={actions.keep} />
      )}
    </Card>
  );
}

function emptyWords(any: boolean): string {
  return any ? i18n.t('links.history.noneFound') : i18n.t('links.history.empty');
}
