import { DAY_MS } from '../rules/dates.ts';
import type { WireObject } from '../wire/values.ts';
import type { Day } from '../world/types.ts';
import { decimal, integer, type Report, type ReportRun, text } from './report.ts';
import { Totals, totalsBy } from './totals.ts';

/** One row per day of the range, also of days when nothing happened. */
export const PERFORMANCE_BY_DAY: Report = {
  id: 'partner_performance_by_day',
  name: 'Performance by Day',
  description: 'Clicks, actions and earnings of each day.',
  group: 'performance-aggregate',
  filters: [],
  columns: [
    text('date_display', 'Day'),
    integer('Clicks', 'Clicks'),
    integer('raw_clicks', 'Clicks before filtering'),
    integer('Actions', 'Actions that were not reversed'),
    decimal('sale_amount', 'Sale amount'),
    decimal('Earnings', 'Earnings'),
    decimal('CR', 'Actions per hundred clicks'),
    decimal('AOV', 'Average order value'),
    decimal('EPC', 'Earnings per click'),
  ],
  rows: byDay,
};

function byDay(run: ReportRun): WireObject[] {
  const totals = totalsBy(run, (line) => line.day);
  return daysOf(run).map((day) => dayRow(dayText(day, run), totals.get(day) ?? new Totals()));
}

function dayRow(day: string, totals: Totals): WireObject {
  return {
    date_display: day,
    Clicks: String(totals.clicks),
    raw_clicks: String(totals.clicks),
    Actions: String(totals.actions),
    sale_amount: totals.saleAmount,
    Earnings: totals.earnings,
    CR: totals.conversion,
    AOV: totals.orderValue,
    EPC: totals.perClick,
  };
}

/** The days of the range that have begun in the account's zone. */
function daysOf({ world, from, to }: ReportRun): Day[] {
  const today = world.dayOf(world.clock.now());
  const last = to < today ? to : today;
  const days: Day[] = [];
  for (let at = Date.parse(`${from}T00:00:00Z`); at <= Date.parse(`${last}T00:00:00Z`); at += DAY_MS) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function dayText(day: Day, { switches }: ReportRun): string {
  const [year = '', month = '', date = ''] = day.split('-');
  switch (switches.reportDayText) {
    case 'iso':
      return day;
    case 'iso-time':
      return `${day} 00:00:00`;
    case 'month-first':
      return `${Number(month)}/${Number(date)}/${year}`;
    case 'day-first':
      return `${Number(date)}/${Number(month)}/${year}`;
    case 'day-of-year':
      return `${year}-${(Date.parse(day) - Date.parse(`${year}-01-01`)) / DAY_MS + 1}`;
    case 'month-name':
      return `${MONTHS[Number(month) - 1]} ${Number(date)}, ${year}`;
  }
}
