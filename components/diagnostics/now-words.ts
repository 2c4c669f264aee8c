import { i18n } from '#i18n';
import type { RateGroup } from '@/lib/domain/rate-group';
import type { Wait } from '@/lib/domain/wait';
import { formatDuration, formatUntil } from '../format/moments';

/** Answers carry whole seconds: below two of them, the clocks agree. */
const SAME_CLOCK_MS = 2_000;

/** How this device's clock stands to impact.com's; windows are measured by the latter. */
export function clockWords(clockOffsetMs: number): string {
  if (Math.abs(clockOffsetMs) < SAME_CLOCK_MS) return i18n.t('diagnostics.clockSame');
  const by: [string] = [formatDuration(Math.abs(clockOffsetMs))];
  return clockOffsetMs < 0 ? i18n.t('diagnostics.clockAhead', by) : i18n.t('diagnostics.clockBehind', by);
}

const GROUPS: Record<RateGroup, () => string> = {
  detail: () => i18n.t('diagnostics.groupDetail'),
  aggregate: () => i18n.t('diagnostics.groupAggregate'),
  'click-export': () => i18n.t('diagnostics.groupClickExport'),
  'report-export': () => i18n.t('diagnostics.groupReportExport'),
  general: () => i18n.t('diagnostics.groupGeneral'),
};

/** "Orders: until 14:30, as impact.com asked" */
export function waitWords({ group, until, why }: Wait, nowMs: number): string {
  const parts: [string, string] = [GROUPS[group](), formatUntil(until, nowMs)];
  if (why === 'asked') return i18n.t('diagnostics.waitAsked', parts);
  return why === 'own-share' ? i18n.t('diagnostics.waitOwnShare', parts) : i18n.t('diagnostics.wait', parts);
}
