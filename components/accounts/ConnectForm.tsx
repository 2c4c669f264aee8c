import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Field } from '../forms/Field';
import { accountSidWarning, type ConnectDraft, type DraftErrors } from './connect-draft';

export interface ConnectFormProps {
  draft: ConnectDraft;
  errors: DraftErrors;
  /** Whether to ask for the local stand-in's address too. */
  sandbox: boolean;
  busy: 'checking' | 'connecting' | undefined;
  onDraft: (draft: ConnectDraft) => void;
  onCheck: () => void;
  onConnect: () => void;
}

/** Account name, SID and token; *Check connection* and *Connect*. */
export function ConnectForm(props: ConnectFormProps) {
  const { errors, sandbox, busy, onCheck, onConnect } = props;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => focusFirstInvalid(form.current, errors), [errors]);
  return (
    <form
      ref={form}
      class="connect-form"
      autocomplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onConnect();
      }}
    >
      <AccountFields {...props} />
      {sandbox && <SandboxField {...props} />}
      <div class="connect-buttons">
        <button
          type="button"
          class="button"
          aria-disabled={busy !== undefined}
          onClick={() => !busy && onCheck()}
        >
          {busy === 'checking' ? i18n.t('connect.checking') : i18n.t('connect.check')}
        </button>
        <button type="submit" class="button button-primary" aria-disabled={busy !== undefined}>
          {busy === 'connecting' ? i18n.t('connect.connecting') : i18n.t('connect.connect')}
        </button>
      </div>
    </form>
  );
}

function focusFirstInvalid(form: HTMLFormElement | null, errors: DraftErrors): void {
  if (Object.keys(errors).length > 0) form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}

type DraftProps = Pick<ConnectFormProps, 'draft' | 'errors' | 'onDraft'>;

function AccountFields({ draft, errors, onDraft }: DraftProps) {
  return (
    <>
      <Field
        label={i18n.t('connect.label')}
        hint={i18n.t('connect.labelHint')}
        error={errors.label}
        value={draft.label}
        onInput={(label) => onDraft({ ...draft, label })}
      />
      <Field
        label={i18n.t('connect.accountSid')}
        error={errors.accountSid}
        warning={accountSidWarning(draft.accountSid)}
        value={draft.accountSid}
        onInput={(accountSid) => onDraft({ ...draft, accountSid })}
      />
      <Field
        label={i18n.t('connect.authToken')}
        hint={i18n.t('connect.authTokenHint')}
        secret
        error={errors.authToken}
        value={draft.authToken}
        onInput={(authToken) => onDraft({ ...draft, authToken })}
      />
    </>
  );
}

function SandboxField({ draft, errors, onDraft }: DraftProps) {
  return (
    <Field
      label={i18n.t('connect.sandboxOrigin')}
      hint={i18n.t('connect.sandboxOriginHint')}
      error={errors.sandboxOrigin}
      value={draft.sandboxOrigin}
      onInput={(sandboxOrigin) => onDraft({ ...draft, sandboxOrigin })}
    />
  );
}
