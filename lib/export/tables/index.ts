import type { ExportTable, TableName } from '../table';
import { actionsTable } from './actions';
import { clicksTable, earningsTable } from './by-day';
import { changesTable } from './changes';
import { programsTable } from './programs';
import { syncRunsTable } from './sync-runs';

/** Every table there is to export, in the order they are offered. */
export const EXPORT_TABLES: readonly ExportTable[] = [
  actionsTable,
  changesTable,
  earningsTable,
  clicksTable,
  programsTable,
  syncRunsTable,
];

export const TABLE_NAMES: readonly TableName[] = EXPORT_TABLES.map(({ name }) => name);
