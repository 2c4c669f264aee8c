import { i18n } from '#i18n';
import type { ActionState } from '@/lib/domain/action';

/** The states of money, in the order they are shown. */
export const STATES = ['approved', 'pending', 'reversed'] as const;

const NAMES: Record<ActionState, () => string> = {
  approved: () => i18n.t('earnings.approved'),
  pending: () => i18n.t('earnings.pending'),
  reversed: () => i18n.t('earnings.reversed'),
  other: () => i18n.t('earnings.other'),
};

export function stateName(state: ActionState): string {
  return NAMES[state]();
}
