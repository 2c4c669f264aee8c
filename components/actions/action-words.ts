import { i18n } from '#i18n';
import type { ActionState } from '@/lib/domain/action';
import type { DateKind, LabelKind } from '@/lib/domain/action-filter';

const STATES: Record<ActionState, () => string> = {
  pending: () => i18n.t('actions.pending'),
  approved: () => i18n.t('actions.approved'),
  reversed: () => i18n.t('actions.reversed'),
  other: () => i18n.t('actions.otherState'),
};

export function stateName(state: ActionState): string {
  return STATES[state]();
}

const DATES: Record<DateKind, () => string> = {
  event: () => i18n.t('actions.byEvent'),
  locking: () => i18n.t('actions.byLocking'),
  cleared: () => i18n.t('actions.byCleared'),
};

export function dateKindName(kind: DateKind): string {
  return DATES[kind]();
}

const LABELS: Record<LabelKind, () => string> = {
  subId1: () => i18n.t('actions.subId1'),
  subId2: () => i18n.t('actions.subId2'),
  subId3: () => i18n.t('actions.subId3'),
  sharedId: () => i18n.t('actions.sharedId'),
};

export function labelName(kind: LabelKind): string {
  return LABELS[kind]();
}
