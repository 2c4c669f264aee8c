import { i18n } from '#i18n';
import type { PaymentStage } from '@/lib/domain/payments';

const NAMES: Record<PaymentStage, () => string> = {
  cleared: () => i18n.t('payments.stageCleared'),
  approved: () => i18n.t('payments.stageApproved'),
  pending: () => i18n.t('payments.stagePending'),
};

/** What a part of a month's money is; of the last two, that they are expected. */
export function stageName(stage: PaymentStage): string {
  return NAMES[stage]();
}
