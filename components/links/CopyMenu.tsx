import { i18n } from '#i18n';
import { COPY_KINDS, type CopyKind } from '@/lib/domain/link-copy';
import { formatName } from './FormatChooser';
import './links.css';

interface CopyMenuProps {
  onCopy: (kind: CopyKind) => void;
}

/** One small button per form of the link. */
export function CopyMenu({ onCopy }: CopyMenuProps) {
  return (
    <fieldset class="copy-menu">
      <legend class="visually-hidden">{i18n.t('links.made.copyAs')}</legend>
      {COPY_KINDS.map((kind) => (
        <button key={kind} type="button" class="button button-small" onClick={() => onCopy(kind)}>
          <span class="visually-hidden">{i18n.t('links.made.copyAs')} </span>
          {formatName(kind)}
        </button>
      ))}
    </fieldset>
  );
}
