import { useEffect, useId, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { type QrCode, toQrCode } from '@/lib/domain/link-qr';
import { isolate } from '../format/locale';
import { QrImage } from './QrImage';
import './links.css';

export type QrFormat = 'svg' | 'png';

interface QrDialogProps {
  link: string;
  /** What the link is for. */
  title: string;
  onSave: (code: QrCode, format: QrFormat) => void;
  onClose: () => void;
}

/** The link as a picture, with ways to keep it. The browser's own dialog: Escape and the focus come with it. */
export function QrDialog({ link, title, onSave, onClose }: QrDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const code = useMemo(() => drawable(link), [link]);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="qr-dialog" aria-labelledby={id} onClose={onClose}>
      <h2 id={id}>{i18n.t('links.qr.title', [isolate(title)])}</h2>
      {code ? (
        <QrImage code={code} label={i18n.t('links.qr.image', [isolate(link)])} />
      ) : (
        <p role="alert">{i18n.t('links.qr.tooLong')}</p>
      )}
      <p class="qr-link" dir="ltr">
        {link}
      </p>
      <div class="button-line">
        {code && <SaveButtons code={code} onSave={onSave} />}
        <button type="button" class="button button-primary" onClick={() => dialog.current?.close()}>
          {i18n.t('links.qr.close')}
        </button>
      </div>
    </dialog>
  );
}

function SaveButtons({ code, onSave }: { code: QrCode; onSave: QrDialogProps['onSave'] }) {
  return (
    <>
      <button type="button" class="button" onClick={() => onSave(code, 'svg')}>
        {i18n.t('links.qr.svg')}
      </button>
      <button type="button" class="button" onClick={() => onSave(code, 'png')}>
        {i18n.t('links.qr.png')}
      </button>
    </>
  );
}

/** No code holds more than some 2,300 characters. */
function drawable(link: string): QrCode | undefined {
  try {
    return toQrCode(link);
  } catch {
    return undefined;
  }
}
