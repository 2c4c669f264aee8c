import type { ChartDay } from './chart-day';
import type { Comparison } from './comparison';
import type { EarningsOverview } from './overview';

/** What the popup shows of a period, read together so that it is drawn together. */
export interface PopupPage {
  overview: EarningsOverview;
  /** `undefined` while only the period itself has been read. */
  comparison: Comparison | undefined;
  chart: ChartDay[];
}
