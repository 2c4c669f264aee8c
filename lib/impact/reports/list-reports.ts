import * as z from 'zod/mini';
import type { ListedReport } from '@/lib/domain/click-source';
import { listPages } from '@/lib/impact/http/paginate';
import type { Transport } from '@/lib/impact/http/transport';
import { wireFlag, wireName } from '@/lib/impact/wire/fields';

const wireReport = z.object({
  Id: wireName,
  ApiAccessible: wireFlag,
  DeferredApiRunUri: wireName,
});

/** The account's reports. Entries without an `Id` are of the web pages only (contract §14) and left out. */
export async function listReports(transport: Transport): Promise<ListedReport[]> {
  const url = transport.address.of('Reports', { PageSize: '1000' });
  const reports: ListedReport[] = [];
  for await (const { rows } of listPages(transport, { endpoint: 'reports', url }, 'Reports')) {
    reports.push(...rows.flatMap(toReport));
  }
  return reports;
}

function toReport(row: unknown): ListedReport[] {
  const { data } = z.safeParse(wireReport, row);
  if (!data || data.Id === '') return [];
  return [{ id: data.Id, exportable: data.ApiAccessible && data.DeferredApiRunUri !== '' }];
}
