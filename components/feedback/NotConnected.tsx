import { i18n } from '#i18n';
import { Mark } from '../icons/Mark';
import './feedback.css';

/** The popup before any account: one sentence, one button. */
export function NotConnected({ onConnect }: { onConnect: () => void }) {
  return (
    <main class="not-connected" data-testid="not-connected">
      <Mark size={48} />
      <h1>{i18n.t('popup.notConnectedTitle')}</h1>
      <p>{i18n.t('popup.notConnectedText')}</p>
      <button type="button" class="button button-primary" onClick={onConnect}>
        {i18n.t('popup.connect')}
      </button>
    </main>
  );
}
