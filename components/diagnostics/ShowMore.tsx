import { i18n } from '#i18n';
import { formatCount } from '../format/money';

interface ShowMoreProps {
  /** How many are not shown; nothing is drawn at 0. */
  more: number;
  onMore: () => void;
}

export function ShowMore({ more, onMore }: ShowMoreProps) {
  if (more === 0) return null;
  return (
    <button type="button" class="button button-small show-more" onClick={onMore}>
      {i18n.t('diagnostics.showMore', more, [formatCount(more)])}
    </button>
  );
}
