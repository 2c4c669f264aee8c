import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { isolate } from '../format/locale';
import { CheckIcon } from '../icons/CheckIcon';
import './connect.css';

interface ConnectedProps {
  label: string;
  onAnother: () => void;
  onAccounts: () => void;
}

/** The calm end of connecting: what happens now, and where to look. */
export function Connected({ label, onAnother, onAccounts }: ConnectedProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The form that had the focus is gone: the focus goes on to what took its place, and that is read aloud.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="connected" data-testid="connected">
      <h2 ref={heading} tabIndex={-1}>
        <CheckIcon good /> {i18n.t('welcome.doneNamed', [isolate(label)])}
      </h2>
      <p>{i18n.t('welcome.doneReading')}</p>
      <p>{i18n.t('welcome.doneOlder')}</p>
      <p>{i18n.t('welcome.donePin')}</p>
      <div class="connect-buttons">
        <button type="button" class="button" onClick={onAnother}>
          {i18n.t('welcome.doneAnother')}
        </button>
        <button type="button" class="button" onClick={onAccounts}>
          {i18n.t('welcome.doneAccounts')}
        </button>
      </div>
    </section>
  );
}
