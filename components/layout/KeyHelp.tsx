import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import './key-help.css';

interface KeyHelpProps {
  keys: readonly { key: string; name: string }[];
  onClose: () => void;
}

/** What each key does. The browser keeps the focus inside and gives it back at the end. */
export function KeyHelp({ keys, onClose }: KeyHelpProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="key-help" aria-labelledby="key-help-title" onClose={onClose}>
      <h2 id="key-help-title">{i18n.t('popup.keysTitle')}</h2>
      <dl>
        {keys.map(({ key, name }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="button button-small" onClick={() => dialog.current?.close()}>
        {i18n.t('popup.keysClose')}
      </button>
    </dialog>
  );
}
