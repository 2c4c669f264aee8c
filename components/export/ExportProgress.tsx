import { i18n } from '#i18n';
import { formatCount } from '../format/money';
import './export.css';

interface ExportProgressProps {
  rows: number;
  /** 0 to 1. */
  share: number;
  onCancel: () => void;
}

/** How far a file is, and the way to give it up. */
export function ExportProgress({ rows, share, onCancel }: ExportProgressProps) {
  return (
    <div class="export-progress" data-testid="export-progress">
      <progress max={1} value={share} aria-label={i18n.t('export.writing')} />
      <span>{i18n.t('export.rowsSoFar', [formatCount(rows)])}</span>
      <button type="button" class="button" onClick={onCancel}>
        {i18n.t('export.cancel')}
      </button>
    </div>
  );
}
