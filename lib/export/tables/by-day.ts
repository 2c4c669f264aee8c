import { readPrograms } from '@/lib/db/programs';
import type { ClickDayRecord, EarningDayRecord } from '@/lib/db/schema';
import { countDayRecords, walkDays } from '@/lib/db/walk-days';
import type { EarningLine } from '@/lib/domain/earning';
import type { ProgramId } from '@/lib/domain/id';
import { type Columns, defineTable, type ExportSource, orNull } from '../table';

type Names = ReadonlyMap<ProgramId, string>;

interface Named<Record> {
  record: Record;
  names: Names;
}

interface EarningRow extends Named<EarningDayRecord> {
  account: string;
  line: EarningLine;
}

const EARNING_COLUMNS: Columns<EarningRow> = [
  { name: 'account', kind: 'text', of: ({ account }) => account },
  { name: 'day', kind: 'day', of: ({ record }) => record.day },
  { name: 'program_id', kind: 'text', of: ({ line }) => line.programId },
  { name: 'program', kind: 'text', of: ({ names, line }) => orNull(names.get(line.programId) ?? '') },
  { name: 'state', kind: 'text', of: ({ line }) => line.state },
  { name: 'currency', kind: 'text', of: ({ line }) => orNull(line.currency) },
  { name: 'actions', kind: 'count', of: ({ line }) => line.count },
  { name: 'payout', kind: 'decimal', of: ({ line }) => line.payout },
  { name: 'intended_payout', kind: 'decimal', of: ({ line }) => line.intendedPayout },
  { name: 'sale_amount', kind: 'decimal', of: ({ line }) => line.saleAmount },
];

/** What each day brought by program, state and currency: sums of the very actions of that day. */
export const earningsTable = defineTable({
  name: 'earnings-by-day',
  columns: EARNING_COLUMNS,
  count: ({ account, range }) => countDayRecords('earningDays', account.id, range),
  records: (source) =>
    withNames(
      source,
      walkDays('earningDays', source.account.id, source.range, ({ lines }) => lines.length),
    ),
  rows: ({ record, names }, { account, currency }): EarningRow[] =>
    record.lines
      .filter((line) => currency === null || line.currency === currency)
      .map((line) => ({ account: account.label, record, names, line })),
});

interface ClickRow extends Named<ClickDayRecord> {
  account: string;
  line: ClickDayRecord['programs'][number];
}

const CLICK_COLUMNS: Columns<ClickRow> = [
  { name: 'account', kind: 'text', of: ({ account }) => account },
  { name: 'day', kind: 'day', of: ({ record }) => record.day },
  { name: 'program_id', kind: 'text', of: ({ line }) => line.programId },
  { name: 'program', kind: 'text', of: ({ names, line }) => orNull(names.get(line.programId) ?? '') },
  { name: 'clicks', kind: 'count', of: ({ line }) => line.clicks },
  { name: 'day_is_complete', kind: 'flag', of: ({ record }) => record.complete },
  { name: 'read_at', kind: 'instant', of: ({ record }) => record.readAt },
];

/** The clicks of each day whose programs have all been read; today's are those so far. */
export const clicksTable = defineTable({
  name: 'clicks-by-day',
  columns: CLICK_COLUMNS,
  count: ({ account, range }) => countDayRecords('clickDays', account.id, range),
  records: (source) =>
    withNames(
      source,
      walkDays('clickDays', source.account.id, source.range, ({ programs }) => programs.length),
    ),
  rows: ({ record, names }, { account }): ClickRow[] =>
    record.whole ? record.programs.map((line) => ({ account: account.label, record, names, line })) : [],
});

async function* withNames<Record>(
  { account }: ExportSource,
  batches: AsyncIterable<readonly Record[]>,
): AsyncGenerator<Named<Record>[]> {
  const programs = await readPrograms(account.id);
  const names: Names = new Map(programs.map(({ id, name }) => [id, name]));
  for await (const records of batches) yield records.map((record) => ({ record, names }));
}
