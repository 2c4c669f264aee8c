import { i18n } from '#i18n';
import type { ActionState } from '@/lib/domain/action';

const WORDS: Record<ActionState, () => string> = {
  approved: () => i18n.t('metrics.approved'),
  pending: () => i18n.t('metrics.pending'),
  reversed: () => i18n.t('metrics.reversed'),
  other: () => i18n.t('metrics.otherState'),
};

export function stateWord(state: ActionState): string {
  return WORDS[state]();
}
