import { i18n } from '#i18n';
import type { UnclearLink } from '@/lib/domain/link-order';
import { isolate } from '../format/locale';
import { formatMoment } from '../format/moments';
import './links.css';

interface UnclearViewProps {
  unclear: UnclearLink;
  /** Asks impact.com once more: perhaps for a second link. */
  onAnother: () => void;
  /** Builds the link here, from the program's own. */
  onBuild: () => void;
  /** Leaves it at that. */
  onDismiss: () => void;
}

/** Nobody knows whether impact.com made this link: what happened, and the three ways on. */
export function UnclearView({ unclear, onAnother, onBuild, onDismiss }: UnclearViewProps) {
  const { programName, target, askedAt } = unclear;
  return (
    <div class="link-verdict unclear" role="alert" data-testid="link-unclear">
      <p>
        <strong>{i18n.t('links.unclear.title')}</strong>{' '}
        <span class="verdict-text">
          {i18n.t('links.unclear.text', [isolate(programName), formatMoment(askedAt)])}
        </span>
      </p>
      {target !== '' && (
        <p class="soft-text clipped" dir="ltr">
          {target}
        </p>
      )}
      <div class="button-line">
        <button type="button" class="button button-small" onClick={onBuild}>
          {i18n.t('links.unclear.build')}
        </button>
        <button type="button" class="button button-small" onClick={onAnother}>
          {i18n.t('links.unclear.another')}
        </button>
        <button type="button" class="button button-small" onClick={onDismiss}>
          {i18n.t('links.unclear.dismiss')}
        </button>
      </div>
    </div>
  );
}
