import { scanColumns } from '@/lib/db/column-days';
import type { Account } from '@/lib/domain/account';
import type { DayRange } from '@/lib/domain/day';
import { createLabelCounter, type LabelQuestion, type LabelTable } from '@/lib/domain/label-figures';

/** Reads the actions of a range, and of the one it is compared with, and counts them by label or program. */
export async function readLabelFigures(
  account: Account,
  question: LabelQuestion,
  signal?: AbortSignal,
): Promise<LabelTable> {
  const counter = createLabelCounter(question);
  const ranges = [question.range, question.compared].filter((range): range is DayRange => range !== null);
  for (const range of ranges)
    await scanColumns(
      account.id,
      range,
      (days) => {
        for (const record of days) counter.visit(record.day, record);
        return true;
      },
      signal,
    );
  return counter.result();
}
