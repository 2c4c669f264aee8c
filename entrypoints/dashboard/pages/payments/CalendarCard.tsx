import { useMemo } from 'preact/hooks';
import { Calendar } from '@/components/payments/Calendar';
import { toBuckets } from '@/lib/domain/buckets';
import { addDays, type DayRange, listDays } from '@/lib/domain/day';
import type { ClearingLine } from '@/lib/domain/forecast-clearing';
import { addMonths, type CalendarDay, parseMonth, paymentCalendar } from '@/lib/domain/payments-summary';
import { monthsOf } from '@/lib/domain/performance-book';
import type { InCurrencyProps } from './Payments';

/** The month the address names, else the one that runs. */
export function CalendarCard({
  lines,
  payments: { today },
  currency,
  query,
  setQuery,
}: InCurrencyProps & { lines: readonly ClearingLine[] }) {
  const month = parseMonth(query.month) ?? monthsOf({ from: today, to: today })[0];
  const weeks = useMemo(() => (month ? toWeeks(lines, month) : []), [lines, month?.from]);
  if (!month) return null;
  return (
    <Calendar
      month={month}
      weeks={weeks}
      currency={currency}
      today={today}
      onMove={(months) => setQuery({ month: addMonths(month.from, months).slice(0, 7) })}
    />
  );
}

/** Whole weeks from Monday to Sunday, so that every column is a weekday. */
function toWeeks(lines: readonly ClearingLine[], month: DayRange): CalendarDay[][] {
  const first = addDays(month.from, 1 - weekday(month.from));
  const last = addDays(month.to, 7 - weekday(month.to));
  return toBuckets({ from: first, to: last }, 'week').map((week) => paymentCalendar(lines, listDays(week)));
}

/** Monday is 1, Sunday 7. */
function weekday(day: string): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}
