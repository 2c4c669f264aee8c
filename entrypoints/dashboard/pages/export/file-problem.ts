import { i18n } from '#i18n';
import { failureCopy } from '@/components/failure-copy';
import { TooPreciseError } from '@/lib/export/formats/parquet-decimal';
import { TooLargeError } from '@/lib/export/zip';
import { toFailure } from '@/lib/ui/to-failure';

/** Why a file could not be written, in words. */
export type FileProblem = string;

export function describeFileProblem(error: unknown): FileProblem {
  if (error instanceof TooPreciseError) return i18n.t('export.tooPrecise');
  if (error instanceof TooLargeError) return i18n.t('export.tooLarge');
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return i18n.t('export.diskFull');
  if (name === 'NotAllowedError' || name === 'NoModificationAllowedError') return i18n.t('export.notAllowed');
  return failureCopy(toFailure(error)).title;
}
