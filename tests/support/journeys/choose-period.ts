import type { ExtensionPage } from '../browsers/types.ts';
import type { PeriodName } from './periods.ts';

export function choosePeriod(popup: ExtensionPage, period: PeriodName): Promise<void> {
  return popup.click(`label:has([data-testid="period-${period}"])`);
}
