import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Link } from '@/lib/domain/link';
import { isolate } from '../format/locale';
import { linkName } from './link-name';
import './links.css';

interface ConfirmEraseProps {
  link: Link;
  onErase: () => void;
  onKeep: () => void;
}

/** Asked once before a link is taken out of the history, with "Keep it" under the finger first. */
export function ConfirmErase({ link, onErase, onKeep }: ConfirmEraseProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="qr-dialog" aria-labelledby={id} onClose={onKeep}>
      <h2 id={id}>{i18n.t('links.erase.title', [isolate(linkName(link))])}</h2>
      <p class="dialog-text">{i18n.t('links.erase.text')}</p>
      <div class="button-line">
        <button type="button" class="button" onClick={onKeep}>
          {i18n.t('links.erase.keep')}
        </button>
        <button type="button" class="button button-danger" onClick={onErase}>
          {i18n.t('links.erase.erase')}
        </button>
      </div>
    </dialog>
  );
}
