import { i18n } from '#i18n';
import type { ExportSpan, FileFormat, TableName } from '@/lib/domain/export-choice';

export const TABLE_WORDS: Record<TableName, () => { name: string; text: string }> = {
  actions: () => ({ name: i18n.t('export.actions'), text: i18n.t('export.actionsText') }),
  changes: () => ({ name: i18n.t('export.changes'), text: i18n.t('export.changesText') }),
  'earnings-by-day': () => ({ name: i18n.t('export.earnings'), text: i18n.t('export.earningsText') }),
  'clicks-by-day': () => ({ name: i18n.t('export.clicks'), text: i18n.t('export.clicksText') }),
  programs: () => ({ name: i18n.t('export.programs'), text: i18n.t('export.programsText') }),
  links: () => ({ name: i18n.t('export.links'), text: i18n.t('export.linksText') }),
  'sync-runs': () => ({ name: i18n.t('export.runs'), text: i18n.t('export.runsText') }),
};

export const SPAN_WORDS: Record<ExportSpan, () => string> = {
  everything: () => i18n.t('export.everything'),
  'last-30-days': () => i18n.t('export.last30Days'),
  'this-month': () => i18n.t('export.thisMonth'),
  'last-month': () => i18n.t('export.lastMonth'),
  'this-year': () => i18n.t('export.thisYear'),
  'last-year': () => i18n.t('export.lastYear'),
  custom: () => i18n.t('export.custom'),
};

export const FORMAT_WORDS: Record<FileFormat['kind'], () => { name: string; text: string }> = {
  csv: () => ({ name: i18n.t('export.csv'), text: i18n.t('export.csvText') }),
  'json-lines': () => ({ name: i18n.t('export.jsonLines'), text: i18n.t('export.jsonLinesText') }),
  parquet: () => ({ name: i18n.t('export.parquet'), text: i18n.t('export.parquetText') }),
};
