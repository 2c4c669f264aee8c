import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import type { Day, DayRange } from '@/lib/domain/day';
import type { CalendarDay, PaymentSum } from '@/lib/domain/payments-summary';
import { formatMonth, formatWeekday, formatWeekdayName } from '../format/days';
import { formatMoney } from '../format/money';
import { StateIcon } from '../icons/StateIcon';
import { Card } from '../layout/Card';
import './calendar.css';

interface CalendarProps {
  month: DayRange;
  /** Whole weeks from Monday that hold the month. */
  weeks: readonly (readonly CalendarDay[])[];
  currency: string;
  today: Day;
  onMove: (months: 1 | -1) => void;
}

/** A month's days with what locks and what clears on each. */
export function Calendar({ month, weeks, currency, today, onMove }: CalendarProps) {
  const name = formatMonth(month.from);
  return (
    <Card
      title={i18n.t('payments.calendar')}
      lead={i18n.t('payments.calendarLead')}
      testId="calendar"
      aside={
        <div class="calendar-month">
          <button type="button" class="button button-small" onClick={() => onMove(-1)}>
            <span aria-hidden="true">‹</span>
            <span class="visually-hidden">{i18n.t('payments.monthBefore')}</span>
          </button>
          <strong role="status">{name}</strong>
          <button type="button" class="button button-small" onClick={() => onMove(1)}>
            <span aria-hidden="true">›</span>
            <span class="visually-hidden">{i18n.t('payments.monthAfter')}</span>
          </button>
        </div>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1). */}
      <section class="calendar-frame" aria-label={i18n.t('overview.tableOf', [name])} tabIndex={0}>
        <table class="calendar">
          <thead>
            <tr>
              {weeks[0]?.map(({ day }) => (
                <th key={day} scope="col">
                  {formatWeekdayName(day)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]?.day}>
                {week.map((day) => (
                  <DayCell key={day.day} day={day} month={month} currency={currency} today={today} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Card>
  );
}

interface DayCellProps {
  day: CalendarDay;
  month: DayRange;
  currency: string;
  today: Day;
}

function DayCell({ day: { day, locks, cleared, expected }, month, currency, today }: DayCellProps) {
  const outside = day < month.from || day > month.to;
  return (
    <td
      class={outside ? 'calendar-day calendar-outside' : 'calendar-day'}
      aria-current={day === today ? 'date' : undefined}
      data-testid={outside ? undefined : 'calendar-day'}
      data-value={day}
    >
      <span class="calendar-number" aria-hidden="true">
        {Number(day.slice(8))}
      </span>
      <span class="visually-hidden">{formatWeekday(day, today)}</span>
      {!outside && (
        <>
          <Entry sum={locks} currency={currency} kind="locks" word={i18n.t('payments.locks')}>
            <StateIcon state="pending" />
          </Entry>
          <Entry sum={cleared} currency={currency} kind="cleared" word={i18n.t('payments.clearedWord')}>
            <StateIcon state="approved" />
          </Entry>
          <Entry sum={expected} currency={currency} kind="expected" word={i18n.t('payments.expectedWord')}>
            ≈
          </Entry>
        </>
      )}
    </td>
  );
}

interface EntryProps {
  sum: PaymentSum;
  currency: string;
  kind: 'locks' | 'cleared' | 'expected';
  word: string;
  children: ComponentChildren;
}

function Entry({ sum, currency, kind, word, children }: EntryProps) {
  if (sum.count === 0) return null;
  return (
    <span class={`calendar-entry entry-${kind}`} data-testid={`calendar-${kind}`} data-value={sum.payout}>
      <span aria-hidden="true">{children}</span>
      <span class="entry-word">{word}</span>
      <span class="entry-money">{formatMoney(sum.payout, currency)}</span>
    </span>
  );
}
