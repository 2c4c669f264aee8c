import type { DayColumns } from '@/lib/domain/action-list';
import { unpackColumns } from '@/lib/domain/columns-packed';
import { addDays, type Day, type DayRange, latest } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';
import { ofDays } from './keys';
import { openDatabase } from './open';
import type { ColumnDayRecord } from './schema';

/** One day's columns, ready to be read. */
export type ColumnDay = DayColumns;

/** Calendar days of the first batch: a screen is full at once. Each further one is twice as long, up to the most. */
const FIRST_BATCH = 2;
const ANSWERS_IN_BATCH = 8;
const MOST_DAYS_IN_ANSWER = 32;
/** Some 64 KB: Chromium copies answers of half a megabyte half as fast, and of two a third as fast. */
const ROWS_IN_ANSWER = 1_000;
/** The database prepares one batch while another is taken out of its answers. */
const BATCHES_AHEAD = 2;

/** Of all time. */
export const EVERY_DAY: DayRange = { from: '0001-01-01' as Day, to: '9999-12-31' as Day };

/** Sees some days, newest first; answers whether to go on. */
export type VisitColumns = (days: readonly ColumnDay[]) => boolean | undefined | Promise<boolean | undefined>;

/**
 * Walks an account's days from the newest to the oldest in batches, each in a transaction of its own, so that
 * a sync meanwhile need not wait. Ends when `visit` answers `false` or `signal` aborts; resolves either way.
 * A day written meanwhile is seen as it was or as it is, whole.
 */
export async function scanColumns(
  accountId: AccountId,
  range: DayRange,
  visit: VisitColumns,
  signal?: AbortSignal,
): Promise<void> {
  let rest = await fromNewest(accountId, range);
  let days = FIRST_BATCH;
  let daysInAnswer = FIRST_BATCH;
  const reading: Promise<ColumnDay[]>[] = [];
  const readOn = () => {
    if (!rest) return;
    const from = latest(addDays(rest.to, 1 - days), rest.from);
    const batch = readBatch(accountId, { from, to: rest.to }, daysInAnswer);
    batch.catch(() => undefined);
    reading.push(batch);
    rest = from > rest.from ? { from: rest.from, to: addDays(from, -1) } : null;
    days = Math.min(days * 2, daysInAnswer * ANSWERS_IN_BATCH);
  };
  readOn();
  for (let next = reading.shift(); next; next = reading.shift()) {
    const found = await next;
    if (signal?.aborted) return;
    if (found.length > 0) {
      daysInAnswer = fitDays(found);
      days = Math.min(days, daysInAnswer * ANSWERS_IN_BATCH);
      // Short batches are for the first screen, which is to be drawn meanwhile.
      const ahead = days < daysInAnswer * ANSWERS_IN_BATCH ? 1 : BATCHES_AHEAD;
      while (rest && reading.length < ahead) readOn();
      if ((await visit(found)) === false) return;
    } else if (reading.length === 0) {
      rest = rest && (await fromNewest(accountId, rest));
      readOn();
    }
  }
}

/** How many days like these an answer may have. */
function fitDays(found: readonly ColumnDay[]): number {
  const rows = found.reduce((sum, { count }) => sum + count, 0);
  const days = Math.floor((ROWS_IN_ANSWER * found.length) / rows);
  return Math.max(1, Math.min(MOST_DAYS_IN_ANSWER, days));
}

/** A range without the days after its last one that has actions; `null` when none has. */
async function fromNewest(accountId: AccountId, range: DayRange): Promise<DayRange | null> {
  const database = await openDatabase();
  const { store } = database.transaction('columnDays');
  const newest = await store.openKeyCursor(ofDays(accountId, range), 'prev');
  return newest && { from: range.from, to: newest.key[1] };
}

/** The days of a batch, newest first: one transaction, but an answer for every few days. */
async function readBatch(accountId: AccountId, batch: DayRange, daysInAnswer: number): Promise<ColumnDay[]> {
  const database = await openDatabase();
  const { store } = database.transaction('columnDays');
  const answers: Promise<ColumnDayRecord[]>[] = [];
  for (let { to } = batch; to >= batch.from; to = addDays(to, -daysInAnswer)) {
    const from = latest(addDays(to, 1 - daysInAnswer), batch.from);
    answers.push(store.getAll(ofDays(accountId, { from, to })));
  }
  return (await Promise.all(answers)).flatMap((records) => records.map(toColumnDay).reverse());
}

/** These days as they are now, in one transaction; a day without actions is missing. */
export async function readColumnDays(accountId: AccountId, days: readonly Day[]): Promise<ColumnDay[]> {
  const database = await openDatabase();
  const transaction = database.transaction('columnDays');
  const found = await Promise.all(days.map((day) => transaction.store.get([accountId, day])));
  return found.filter((record) => record !== undefined).map(toColumnDay);
}

function toColumnDay(record: ColumnDayRecord): ColumnDay {
  return { day: record.day, ...unpackColumns(record) };
}
