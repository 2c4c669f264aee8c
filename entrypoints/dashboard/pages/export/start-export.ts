import type { Account } from '@/lib/domain/account';
import type { ActionFilter } from '@/lib/domain/action-filter';
import { createMatcher } from '@/lib/domain/action-filter-match';
import { toColumns } from '@/lib/domain/columns';
import type { Day } from '@/lib/domain/day';
import { type ExportChoice, spanRange } from '@/lib/domain/export-choice';
import { toFormatFacts } from '@/lib/export/formats/index';
import { type ExportPlan, type ExportProgress, exportFileName, runExport } from '@/lib/export/run-export';
import type { ExportSource, ExportTable } from '@/lib/export/table';
import { EXPORT_TABLES } from '@/lib/export/tables/index';
import { systemClock } from '@/lib/platform/clock';
import { type FileTarget, type FileWish, openFileTarget } from '@/lib/platform/file-target';
import { resolveFilter } from '@/lib/queries/actions';

export interface ExportOrder {
  choice: ExportChoice;
  accounts: readonly Account[];
  today: Day;
  /** Which actions, beyond the days and the currency. */
  filter: ActionFilter | null;
}

export interface ExportListeners {
  signal: AbortSignal;
  /** The user has chosen the place, where the browser asks for one. */
  onBegin(): void;
  onProgress(progress: ExportProgress): void;
}

/**
 * Writes the file the user asked for, only from a click. Answers how many rows it has; `undefined` when the
 * dialog was closed. Whatever ends it early leaves no file behind and is thrown.
 */
export async function startExport(
  order: ExportOrder,
  { signal, onBegin, onProgress }: ExportListeners,
  openTarget: (wish: FileWish) => Promise<FileTarget | undefined> = openFileTarget,
): Promise<number | undefined> {
  const target = await openTarget(toWish(order));
  if (!target) return undefined;
  onBegin();
  try {
    const plan = await toPlan(order);
    const rows = await runExport(plan, target, { signal, onProgress, now: new Date() });
    await target.finish();
    return rows;
  } catch (error) {
    await target.giveUp();
    throw error;
  }
}

async function toPlan({ choice, accounts, today, filter }: ExportOrder): Promise<ExportPlan> {
  const range = spanRange(choice.span, choice.custom, today);
  const chosen = accounts.filter(({ id }) => choice.accountIds.includes(id));
  const sources = chosen.map(async (account) => {
    const pick = filter ? await createPick(account, filter) : undefined;
    return { account, range, currency: choice.currency, pick };
  });
  return { tables: toTables(choice), sources: await Promise.all(sources), format: choice.format };
}

/** The very matcher of the Actions page, so that the file has what the page showed. */
async function createPick(account: Account, filter: ActionFilter): Promise<ExportSource['pick']> {
  const match = createMatcher(await resolveFilter(systemClock, account, filter));
  return (actions, day) => {
    const rows = new Set(match(toColumns(actions), day));
    return actions.filter((_, row) => rows.has(row));
  };
}

function toTables({ tables }: ExportChoice): ExportTable[] {
  return tables.map((name) => EXPORT_TABLES[name]);
}

function toWish({ choice, today }: ExportOrder): FileWish {
  const name = exportFileName({ tables: toTables(choice), format: choice.format }, today);
  if (name.endsWith('.zip')) return { name, mediaType: 'application/zip', extension: '.zip' };
  const { mediaType, extension } = toFormatFacts(choice.format);
  return { name, mediaType, extension };
}
