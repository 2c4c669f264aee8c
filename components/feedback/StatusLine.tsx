import { i18n } from '#i18n';
import type { AccountStatus } from '@/lib/domain/account-status';
import { formatCount } from '../format/money';
import { describeStatus } from './status-words';
import './feedback.css';

/** The last line of the popup: said aloud when it changes. */
export function StatusLine({ status, nowMs }: { status: AccountStatus; nowMs: number }) {
  const { setAside } = status;
  return (
    <footer class="status-line">
      <p role="status" data-testid="status-line">
        {describeStatus(status, nowMs)}
      </p>
      {setAside > 0 && (
        <p data-testid="set-aside" data-value={setAside}>
          {i18n.t('status.setAside', setAside, [formatCount(setAside)])}
        </p>
      )}
    </footer>
  );
}
