import { i18n } from '#i18n';
import { displayLocale } from '../format/locale';

const STEPS = [
  { below: 1_000_000, unit: 'kilobyte', bytes: 1_000 },
  { below: 1_000_000_000, unit: 'megabyte', bytes: 1_000_000 },
  { below: Number.POSITIVE_INFINITY, unit: 'gigabyte', bytes: 1_000_000_000 },
] as const;

/** How much of the disk is used; nothing is said while, or where, the browser does not tell. */
export function StorageUsed({ bytes }: { bytes: number | undefined }) {
  return (
    <div class="setting-line">
      <p class="setting-label">{i18n.t('data.used')}</p>
      <p data-testid="storage-used">{bytes === undefined ? '–' : formatBytes(bytes)}</p>
    </div>
  );
}

/** "38 MB", in thousands as disks are sold. */
export function formatBytes(bytes: number, locale = displayLocale()): string {
  const step = STEPS.find(({ below }) => bytes < below) ?? STEPS[2];
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: step.unit,
    unitDisplay: 'short',
    maximumSignificantDigits: 3,
  }).format(bytes / step.bytes);
}
