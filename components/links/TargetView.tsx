import { i18n } from '#i18n';
import type { LinkTarget } from '@/lib/domain/link-target';
import { isolate } from '../format/locale';
import { formatCount } from '../format/money';
import { TargetParts } from './TargetParts';
import './links.css';

interface TargetViewProps {
  target: LinkTarget;
  /** Keys of parts that stay, from now on. */
  onKeep: (keep: string[]) => void;
}

/** Where the link leads: before and after, and each part that was taken out with the way to leave it in. */
export function TargetView({ target, onKeep }: TargetViewProps) {
  const { original, address, parts } = target;
  return (
    <div class="target-view" data-testid="target">
      {target.host !== target.hostToRead && (
        <p class="soft-text">
          {i18n.t('links.target.host', [isolate(target.hostToRead), isolate(target.host)])}
        </p>
      )}
      {parts.length > 0 && (
        <details open={parts.some(({ kind }) => kind === 'affiliate')}>
          <summary>{summaryOf(target)}</summary>
          <TargetParts parts={parts} onKeep={onKeep} />
          <dl class="target-pair">
            <dt>{i18n.t('links.target.before')}</dt>
            <dd dir="ltr">{original}</dd>
            <dt>{i18n.t('links.target.after')}</dt>
            <dd dir="ltr">{address}</dd>
          </dl>
        </details>
      )}
    </div>
  );
}

function summaryOf({ parts }: LinkTarget): string {
  const removed = parts.filter(({ kept }) => !kept).length;
  if (removed === 0) return i18n.t('links.target.nothingRemoved');
  return i18n.t('links.target.removed', removed, [formatCount(removed)]);
}
