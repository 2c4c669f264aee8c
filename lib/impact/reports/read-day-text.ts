import { type Day, type DayRange, toDay } from '@/lib/domain/day';
import { parseWrittenDay } from '@/lib/impact/wire/iso-time';

/** One way to read the text of a day; `undefined` when the text is none by it. */
type Reading = (text: string) => Day | undefined;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * How a report writes its days is documented nowhere (contract §14). So the rows decide together: taken is
 * the one reading by which every row lies within the days that were asked for. `undefined` when there is
 * none, or when two readings mean different days.
 */
export function readDayTexts(texts: readonly string[], asked: DayRange): Day[] | undefined {
  const fitting = READINGS.map((reading) => readAll(texts, reading, asked)).filter(
    (days) => days !== undefined,
  );
  const different = new Set(fitting.map((days) => days.join(' ')));
  return different.size === 1 ? fitting[0] : undefined;
}

function readAll(texts: readonly string[], reading: Reading, asked: DayRange): Day[] | undefined {
  const days: Day[] = [];
  for (const text of texts) {
    const day = reading(text);
    if (!day || day < asked.from || day > asked.to) return undefined;
    days.push(day);
  }
  return days;
}

const READINGS: readonly Reading[] = [
  parseWrittenDay,
  byNumbers(/^(\d{4})\/(\d{1,2})\/(\d{1,2})\b/, ['year', 'month', 'date']),
  byNumbers(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/, ['month', 'date', 'year']),
  byNumbers(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\b/, ['date', 'month', 'year']),
  byNumbers(/^(\w+)\.? (\d{1,2}),? (\d{4})\b/, ['month', 'date', 'year']),
  byNumbers(/^(\d{1,2})[ -](\w+)\.?,?[ -](\d{4})\b/, ['date', 'month', 'year']),
];

type Part = 'year' | 'month' | 'date';

function byNumbers(shape: RegExp, order: readonly Part[]): Reading {
  return (text) => {
    const match = shape.exec(text.trim());
    if (!match) return undefined;
    const part = (name: Part) => match[order.indexOf(name) + 1] ?? '';
    return toRealDay(part('year'), toMonth(part('month')), part('date'));
  };
}

/** `11`, `Nov` or `November` to `11`. */
function toMonth(text: string): string {
  if (/^\d+$/.test(text)) return text;
  return String(MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1);
}

function toRealDay(year: string, month: string, date: string): Day | undefined {
  try {
    return toDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
  } catch {
    return undefined;
  }
}
