import type { TableName } from '@/lib/domain/export-choice';
import type { ExportTable } from '../table';
import { actionsTable } from './actions';
import { clicksTable, earningsTable } from './by-day';
import { changesTable } from './changes';
import { linksTable } from './links';
import { programsTable } from './programs';
import { syncRunsTable } from './sync-runs';

/** Every table there is to export. */
export const EXPORT_TABLES: Record<TableName, ExportTable> = {
  actions: actionsTable,
  changes: changesTable,
  'earnings-by-day': earningsTable,
  'clicks-by-day': clicksTable,
  programs: programsTable,
  links: linksTable,
  'sync-runs': syncRunsTable,
};
