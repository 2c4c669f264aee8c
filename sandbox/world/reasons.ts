/** impact.com's AdjustmentReason codes, as it spells them (contract §9). */

export const ADJUSTMENT_REASONS = [
  'OVERLIMIT_WEEKDAYCAP',
  'OVERLIMIT_WEEKENDCAP',
  'OVERLIMIT_BUDGET',
  'OVERLIMIT_ACTIONCAP',
  'OVERLIMIT_CONCURRENTCALLS',
  'OVERLIMIT_UNKNOWN_CALLERID',
  'RECALC_COMM',
  'MP_RETURN',
  'APPROVED',
  'REJECTED',
  'CONS_INFO_INVALID',
  'CONS_ERROR',
  'CONS_FRAUD',
  'ITEM_RETURNED',
  'ITEM_OUT_OF_STOCK',
  'ORDER_ERROR',
  'PUB_ACT_DISPUTE',
  'ADV_ACT_DISPUTE',
  'NOT_COMPLIANCE_TERMS',
  'MP_ACCOUNT_DEATVIATED',
  'CREDITED_DIFFERENT_MP',
  'ORDER_UPDATE',
  'OTHER',
  'TEST_ACTION',
  'RESET',
] as const;

/** What brands give most often when they take an action back. */
export const USUAL_REVERSAL_REASONS = [
  'ITEM_RETURNED',
  'ITEM_RETURNED',
  'ITEM_RETURNED',
  'REJECTED',
  'ORDER_ERROR',
  'ITEM_OUT_OF_STOCK',
  'CONS_FRAUD',
  'CREDITED_DIFFERENT_MP',
  'NOT_COMPLIANCE_TERMS',
  'TEST_ACTION',
] as const;

/** Any code that can stand on a reversal: the ones that speak of something else are left out. */
export const REVERSAL_REASONS = ADJUSTMENT_REASONS.filter(
  (reason) => reason !== 'APPROVED' && reason !== 'RESET' && reason !== 'ORDER_UPDATE',
);

export const MODIFICATION_REASONS = ['ORDER_UPDATE', 'ITEM_RETURNED', 'RECALC_COMM'] as const;
