import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Link } from '@/lib/domain/link';
import type { CopyKind } from '@/lib/domain/link-copy';
import { CheckIcon } from '../icons/CheckIcon';
import { CopyMenu } from './CopyMenu';
import { LinkField } from './LinkField';
import './links.css';

interface MadeViewProps {
  link: Link;
  /** It was in the history: nothing was asked. */
  reused: boolean;
  /** Nothing while it is on its way to the clipboard. */
  copied: boolean | undefined;
  onCopy: (kind: CopyKind) => void;
  onQr: (link: Link) => void;
  /** Makes a second link for the same page. */
  onAgain?: (() => void) | undefined;
}

/** A link that is there. "Copied" stands only over one that is on the clipboard. */
export function MadeView({ link, reused, copied, onCopy, onQr, onAgain }: MadeViewProps) {
  const [asked, setAsked] = useState<CopyKind>();
  const copy = (kind: CopyKind) => {
    setAsked(kind);
    onCopy(kind);
  };
  return (
    <div class="made-view" data-testid="link-made" data-value={link.url} data-asked={asked}>
      <CopyStatus copied={copied} />
      <LinkField label={i18n.t('links.made.field')} link={link.url} selected={copied === false} />
      <div class="button-line">
        <CopyMenu onCopy={copy} />
        <button type="button" class="button button-small" onClick={() => onQr(link)}>
          {i18n.t('links.made.qr')}
        </button>
      </div>
      <p class="soft-text">
        {noteOf(link, reused)}{' '}
        {reused && onAgain && (
          <button type="button" class="text-button" onClick={onAgain}>
            {i18n.t('links.made.again')}
          </button>
        )}
      </p>
    </div>
  );
}

/** Always in the page, so that a screen reader hears it change. */
function CopyStatus({ copied }: { copied: boolean | undefined }) {
  return (
    <p class="copy-status" role="status" data-testid="copy-status" data-value={String(copied)}>
      {copied === true && (
        <>
          <CheckIcon good /> {i18n.t('links.made.copied')}
        </>
      )}
      {copied === false && <span class="bad-text">{i18n.t('links.made.notCopied')}</span>}
    </p>
  );
}

function noteOf(link: Link, reused: boolean): string {
  if (reused) return i18n.t('links.made.reused');
  return link.by === 'own' ? i18n.t('links.made.own') : i18n.t('links.made.new');
}
