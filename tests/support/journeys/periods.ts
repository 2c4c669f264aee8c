/** The popup's periods, worked out a second time and without the product's code. */

export const PERIODS = [
  'today',
  'yesterday',
  'last-7-days',
  'last-30-days',
  'this-month',
  'last-month',
] as const;

export type PeriodName = (typeof PERIODS)[number];

/** Days of a period as `YYYY-MM-DD`, both included. */
export function daysOf(period: PeriodName, today: string): { from: string; to: string } {
  switch (period) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday':
      return { from: shift(today, -1), to: shift(today, -1) };
    case 'last-7-days':
      return { from: shift(today, -6), to: today };
    case 'last-30-days':
      return { from: shift(today, -29), to: today };
    case 'this-month':
      return { from: `${today.slice(0, 8)}01`, to: today };
    case 'last-month': {
      const to = shift(`${today.slice(0, 8)}01`, -1);
      return { from: `${to.slice(0, 8)}01`, to };
    }
  }
}

/** Days that a period is held against, both included. */
export function daysBefore(period: PeriodName, today: string): { from: string; to: string } {
  switch (period) {
    case 'today':
      return { from: shift(today, -7), to: shift(today, -7) };
    case 'yesterday':
      return { from: shift(today, -2), to: shift(today, -2) };
    case 'last-7-days':
      return { from: shift(today, -13), to: shift(today, -7) };
    case 'last-30-days':
      return { from: shift(today, -59), to: shift(today, -30) };
    case 'this-month': {
      const before = daysOf('last-month', today);
      const sameDay = `${before.from.slice(0, 8)}${today.slice(8)}`;
      return { from: before.from, to: sameDay < before.to ? sameDay : before.to };
    }
    case 'last-month':
      return daysOf('last-month', daysOf(period, today).from);
  }
}

export function shift(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}
