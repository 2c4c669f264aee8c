import { i18n } from '#i18n';
import { isolate } from './format/locale';

/** impact.com's codes of why an action was changed, as it spells them (contract §9). */
const REASONS: ReadonlyMap<string, () => string> = new Map([
  ['OVERLIMIT_WEEKDAYCAP', () => i18n.t('reasons.overlimitWeekdayCap')],
  ['OVERLIMIT_WEEKENDCAP', () => i18n.t('reasons.overlimitWeekendCap')],
  ['OVERLIMIT_BUDGET', () => i18n.t('reasons.overlimitBudget')],
  ['OVERLIMIT_ACTIONCAP', () => i18n.t('reasons.overlimitActionCap')],
  ['OVERLIMIT_CONCURRENTCALLS', () => i18n.t('reasons.overlimitConcurrentCalls')],
  ['OVERLIMIT_UNKNOWN_CALLERID', () => i18n.t('reasons.overlimitUnknownCallerId')],
  ['RECALC_COMM', () => i18n.t('reasons.recalculated')],
  ['MP_RETURN', () => i18n.t('reasons.partnerReturn')],
  ['APPROVED', () => i18n.t('reasons.approved')],
  ['REJECTED', () => i18n.t('reasons.rejected')],
  ['CONS_INFO_INVALID', () => i18n.t('reasons.customerInfoInvalid')],
  ['CONS_ERROR', () => i18n.t('reasons.customerError')],
  ['CONS_FRAUD', () => i18n.t('reasons.customerFraud')],
  ['ITEM_RETURNED', () => i18n.t('reasons.itemReturned')],
  ['ITEM_OUT_OF_STOCK', () => i18n.t('reasons.itemOutOfStock')],
  ['ORDER_ERROR', () => i18n.t('reasons.orderError')],
  ['PUB_ACT_DISPUTE', () => i18n.t('reasons.partnerDispute')],
  ['ADV_ACT_DISPUTE', () => i18n.t('reasons.brandDispute')],
  ['NOT_COMPLIANCE_TERMS', () => i18n.t('reasons.againstTerms')],
  ['MP_ACCOUNT_DEATVIATED', () => i18n.t('reasons.partnerDeactivated')],
  ['CREDITED_DIFFERENT_MP', () => i18n.t('reasons.otherPartner')],
  ['ORDER_UPDATE', () => i18n.t('reasons.orderUpdated')],
  ['OTHER', () => i18n.t('reasons.other')],
  ['TEST_ACTION', () => i18n.t('reasons.test')],
  ['RESET', () => i18n.t('reasons.reset')],
]);

/** Why a brand took an action back or changed it, in words; a code we do not know is shown as it is. */
export function reasonText(code: string): string {
  return REASONS.get(code.trim().toUpperCase())?.() ?? i18n.t('reasons.unknown', [isolate(code)]);
}
