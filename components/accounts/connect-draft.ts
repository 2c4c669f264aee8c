import { i18n } from '#i18n';

/** What the connect form holds. The token lives here and nowhere else on the page. */
export interface ConnectDraft {
  label: string;
  accountSid: string;
  authToken: string;
  /** Sandbox builds only. */
  sandboxOrigin: string;
}

export type DraftErrors = Partial<Record<keyof ConnectDraft, string>>;

export const EMPTY_DRAFT: ConnectDraft = { label: '', accountSid: '', authToken: '', sandboxOrigin: '' };

const LONGEST_LABEL = 80;

/** What must be mended before impact.com can be asked. */
export function findCredentialErrors(draft: ConnectDraft, sandbox: boolean): DraftErrors {
  const errors: DraftErrors = {};
  if (draft.accountSid.trim() === '') errors.accountSid = i18n.t('connect.accountSidMissing');
  if (draft.authToken.trim() === '') errors.authToken = i18n.t('connect.authTokenMissing');
  if (sandbox && !URL.canParse(draft.sandboxOrigin.trim())) {
    errors.sandboxOrigin = i18n.t('connect.sandboxOriginMissing');
  }
  return errors;
}

/** What must be mended before the account can be connected. */
export function findDraftErrors(draft: ConnectDraft, sandbox: boolean): DraftErrors {
  const errors = findCredentialErrors(draft, sandbox);
  const length = draft.label.trim().length;
  if (length === 0) errors.label = i18n.t('connect.labelMissing');
  if (length > LONGEST_LABEL) errors.label = i18n.t('connect.labelLong');
  return errors;
}

/** impact.com's SIDs start with IR; another beginning is more likely a wrong paste than a wrong rule. */
export function accountSidWarning(accountSid: string): string | undefined {
  const unusual = accountSid.trim() !== '' && !/^IR/i.test(accountSid.trim());
  return unusual ? i18n.t('connect.accountSidUnusual') : undefined;
}

/** The part of the draft that both commands take, without the blanks that come with a paste. */
export function toCredentials(draft: ConnectDraft, sandbox: boolean) {
  return {
    accountSid: draft.accountSid.trim(),
    authToken: draft.authToken.trim(),
    ...(sandbox ? { sandboxOrigin: draft.sandboxOrigin.trim() } : {}),
  };
}
