import type { Account } from '@/lib/domain/account';
import type { StoredAction } from '@/lib/domain/action';
import type { Day } from '@/lib/domain/day';
import { type ExportChoice, spanRange } from '@/lib/domain/export-choice';
import { toFormatFacts } from '@/lib/export/formats/index';
import { type ExportPlan, type ExportProgress, exportFileName, runExport } from '@/lib/export/run-export';
import { EXPORT_TABLES } from '@/lib/export/tables/index';
import { type FileTarget, type FileWish, openFileTarget } from '@/lib/platform/file-target';

export interface ExportOrder {
  choice: ExportChoice;
  accounts: readonly Account[];
  today: Day;
  /** Which actions, beyond the days and the currency. */
  accepts?: ((action: StoredAction) => boolean) | undefined;
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
  const plan = toPlan(order);
  const target = await openTarget(toWish(plan, order.today));
  if (!target) return undefined;
  onBegin();
  try {
    const rows = await runExport(plan, target, { signal, onProgress, now: new Date() });
    await target.finish();
    return rows;
  } catch (error) {
    await target.giveUp();
    throw error;
  }
}

function toPlan({ choice, accounts, today, accepts }: ExportOrder): ExportPlan {
  const range = spanRange(choice.span, choice.custom, today);
  const chosen = accounts.filter(({ id }) => choice.accountIds.includes(id));
  return {
    tables: choice.tables.map((name) => EXPORT_TABLES[name]),
    sources: chosen.map((account) => ({ account, range, currency: choice.currency, accepts })),
    format: choice.format,
  };
}

function toWish(plan: ExportPlan, today: Day): FileWish {
  const name = exportFileName(plan, today);
  if (name.endsWith('.zip')) return { name, mediaType: 'application/zip', extension: '.zip' };
  const { mediaType, extension } = toFormatFacts(plan.format);
  return { name, mediaType, extension };
}
