import { useState } from 'preact/hooks';
import { addDays, type Day, type DayRange } from '@/lib/domain/day';
import {
  type CsvOptions,
  type ExportChoice,
  type ExportSpan,
  type FileFormat,
  TABLE_NAMES,
  type TableName,
} from '@/lib/domain/export-choice';
import type { AccountId } from '@/lib/domain/id';

export interface ChoiceDraft {
  tables: TableName[];
  accountIds: AccountId[];
  span: ExportSpan;
  custom: DayRange;
  currency: string | null;
  kind: FileFormat['kind'];
  csv: CsvOptions;
  /** Only what the filter in the address lets through. */
  filtered: boolean;
}

export interface ChoiceControl {
  draft: ChoiceDraft;
  change: (news: Partial<ChoiceDraft>) => void;
  choice: ExportChoice;
}

/** What is chosen on the page; `tables` begins with those the address names. */
export function useChoice(accountId: AccountId, today: Day, named: string | undefined): ChoiceControl {
  const [draft, setDraft] = useState<ChoiceDraft>(() => ({
    tables: toTables(named),
    accountIds: [accountId],
    span: 'everything',
    custom: { from: addDays(today, -29), to: today },
    currency: null,
    kind: 'csv',
    csv: { byteOrderMark: true, separator: ',' },
    filtered: true,
  }));
  const { kind, csv, filtered: _, ...rest } = draft;
  return {
    draft,
    change: (news) => setDraft((before) => ({ ...before, ...news })),
    choice: { ...rest, format: kind === 'csv' ? { kind, ...csv } : { kind } },
  };
}

function toTables(named = ''): TableName[] {
  const wanted = named.split(',');
  const found = TABLE_NAMES.filter((name) => wanted.includes(name));
  return found.length > 0 ? found : ['actions'];
}
