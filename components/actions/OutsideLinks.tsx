import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import './outside-links.css';

interface OutsideLinksProps {
  id: string;
  onCopy: (text: string) => Promise<void>;
}

/** impact.com's application; it documents no address of a single action, so the id is what finds it there. */
const IMPACT = 'https://app.impact.com/';

export function OutsideLinks({ id, onCopy }: OutsideLinksProps) {
  const [copied, setCopied] = useState('');
  return (
    <section class="detail-part">
      <h3>impact.com</h3>
      <p class="soft">{i18n.t('actions.inImpactHint')}</p>
      <div class="detail-buttons">
        <button
          type="button"
          class="button button-small"
          onClick={() => void onCopy(id).then(() => setCopied(id))}
        >
          {copied === id ? i18n.t('actions.copied') : i18n.t('actions.copyId')}
        </button>
        <a class="button button-small" href={IMPACT} target="_blank" rel="noreferrer noopener">
          {i18n.t('actions.inImpact')}
        </a>
      </div>
    </section>
  );
}
