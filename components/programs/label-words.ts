import { i18n } from '#i18n';
import type { LabelField } from '@/lib/domain/label-figures';

const NAMES: Record<LabelField, () => string> = {
  subId1: () => i18n.t('subIds.subId1'),
  subId2: () => i18n.t('subIds.subId2'),
  subId3: () => i18n.t('subIds.subId3'),
  sharedId: () => i18n.t('subIds.sharedId'),
};

export function labelName(field: LabelField): string {
  return NAMES[field]();
}

const NONE: Record<LabelField, () => string> = {
  subId1: () => i18n.t('subIds.withoutSubId1'),
  subId2: () => i18n.t('subIds.withoutSubId2'),
  subId3: () => i18n.t('subIds.withoutSubId3'),
  sharedId: () => i18n.t('subIds.withoutSharedId'),
};

/** A value as it is, or that there is none. */
export function labelValue(field: LabelField, value: string): string {
  return value === '' ? NONE[field]() : value;
}
