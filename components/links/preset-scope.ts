import { i18n } from '#i18n';
import type { AccountId, ProgramId } from '@/lib/domain/id';
import type { LabelPreset } from '@/lib/domain/link-settings';
import { isolate } from '../format/locale';

/** An account, or one program of it, that labels may be for. */
export interface PresetScope {
  accountId: AccountId;
  accountLabel: string;
  /** `null` for all programs of the account. */
  programId: ProgramId | null;
  programName: string;
}

/** For whom a preset is, in words. One whose account or program is gone says so. */
export function scopeName(
  preset: Pick<LabelPreset, 'accountId' | 'programId'>,
  scopes: readonly PresetScope[],
): string {
  if (preset.accountId === null) return i18n.t('links.settings.forAll');
  const scope = scopes.find((one) => scopeKey(one) === scopeKey(preset));
  if (!scope) return i18n.t('links.settings.forGone');
  return scope.programId === null
    ? i18n.t('links.settings.forAccount', [isolate(scope.accountLabel)])
    : i18n.t('links.settings.forProgram', [isolate(scope.programName), isolate(scope.accountLabel)]);
}

/** The same for the same scope; "" for everything. */
export function scopeKey({ accountId, programId }: Pick<LabelPreset, 'accountId' | 'programId'>): string {
  return accountId === null ? '' : `${accountId} ${programId ?? ''}`;
}
