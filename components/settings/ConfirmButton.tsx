import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Failure } from '@/lib/domain/failure';
import { failureCopy } from '../failure-copy';
import { SettingBlock } from './Setting';

interface ConfirmButtonProps {
  label: string;
  hint: string;
  button: string;
  /** Asked before it is done. */
  question: string;
  /** The second yes. */
  confirm: string;
  running: boolean;
  failure: Failure | undefined;
  onConfirm: () => void;
}

/** Something that cannot be taken back: done after a second yes, with "no" under the finger first. */
export function ConfirmButton(props: ConfirmButtonProps) {
  const { label, hint, button, running, failure } = props;
  const [asking, setAsking] = useState(false);
  return (
    <SettingBlock words={[label, hint, button]}>
      <div class="setting-line">
        <div class="setting-words">
          <p class="setting-label">{label}</p>
          <p class="setting-hint">{hint}</p>
        </div>
        {!asking && (
          <button
            type="button"
            class="button"
            aria-disabled={running}
            onClick={() => !running && setAsking(true)}
          >
            {button}
          </button>
        )}
      </div>
      {asking && <Question {...props} onClose={() => setAsking(false)} />}
      {failure && (
        <p class="settings-problem" role="alert">
          {failureCopy(failure).title}
        </p>
      )}
    </SettingBlock>
  );
}

function Question({ question, confirm, onConfirm, onClose }: ConfirmButtonProps & { onClose: () => void }) {
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => no.current?.focus(), []);
  const yes = () => {
    onClose();
    onConfirm();
  };
  return (
    <fieldset class="setting-question" aria-label={question}>
      <p>{question}</p>
      <div class="setting-answers">
        <button ref={no} type="button" class="button" onClick={onClose}>
          {i18n.t('settings.no')}
        </button>
        <button type="button" class="button button-danger" onClick={yes}>
          {confirm}
        </button>
      </div>
    </fieldset>
  );
}
