import { i18n } from '#i18n';
import type { LinkTarget } from '@/lib/domain/link-target';
import { TargetView } from './TargetView';
import './links.css';

interface ConfirmViewProps {
  target: LinkTarget;
  onKeep: (keep: string[]) => void;
  onConfirm: () => void;
}

/** The address credits another partner: before and after are looked at before a link takes its place. */
export function ConfirmView({ target, onKeep, onConfirm }: ConfirmViewProps) {
  return (
    <div class="link-verdict" role="alert" data-testid="link-confirm">
      <p>
        <strong>{i18n.t('links.confirm.title')}</strong>{' '}
        <span class="verdict-text">{i18n.t('links.confirm.text')}</span>
      </p>
      <TargetView target={target} onKeep={onKeep} />
      <button type="button" class="button button-small button-primary" onClick={onConfirm}>
        {i18n.t('links.confirm.make')}
      </button>
    </div>
  );
}
