import { i18n } from '#i18n';
import type { AccountStatus } from '@/lib/domain/account-status';
import { formatZone } from '../format/moments';
import { formatCount } from '../format/money';
import { SideIcon } from '../icons/ControlIcons';
import { describeStatus } from './status-words';
import './feedback.css';

interface StatusLineProps {
  status: AccountStatus;
  nowMs: number;
  /** Whose days the numbers count. */
  timeZone: string;
  /** Where the browser has a place beside the page. */
  onBeside?: (() => void) | undefined;
  onKeys: () => void;
}

/** The last line of the popup: said aloud when it changes. */
export function StatusLine({ status, nowMs, timeZone, onBeside, onKeys }: StatusLineProps) {
  const { setAside } = status;
  const zone = formatZone(timeZone);
  const daysIn = i18n.t('popup.daysIn', [zone]);
  return (
    <footer class="status-line">
      <div class="status-row">
        <p role="status" data-testid="status-line">
          {describeStatus(status, nowMs)}
        </p>
        <p class="status-zone">
          <span class="visually-hidden">{daysIn}</span>
          <span aria-hidden="true" title={daysIn}>
            {zone}
          </span>
        </p>
        {onBeside && <BesideButton onBeside={onBeside} />}
        <button
          type="button"
          class="status-button"
          aria-label={i18n.t('popup.keysHelp')}
          aria-keyshortcuts="?"
          title={i18n.t('popup.keys')}
          onClick={onKeys}
        >
          ?
        </button>
      </div>
      {setAside > 0 && (
        <p data-testid="set-aside" data-value={setAside}>
          {i18n.t('status.setAside', setAside, [formatCount(setAside)])}
        </p>
      )}
    </footer>
  );
}

function BesideButton({ onBeside }: { onBeside: () => void }) {
  return (
    <button
      type="button"
      class="status-button"
      aria-label={i18n.t('popup.beside')}
      aria-keyshortcuts="B"
      title={i18n.t('popup.beside')}
      onClick={onBeside}
      data-testid="beside"
    >
      <SideIcon />
    </button>
  );
}
