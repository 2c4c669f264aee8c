import type { DayRange } from '@/lib/domain/day';
import type { ProgramId } from '@/lib/domain/id';
import { type ExportFormat, type JobTicket, parseJobTicket } from '@/lib/impact/clicks/submit-click-export';
import type { Transport } from '@/lib/impact/http/transport';

export interface ReportRequest {
  reportId: string;
  /** The account's own days; the last may not lie in the future (contract §4). */
  days: DayRange;
  /** One program alone; `null` for all. */
  programId: ProgramId | null;
  format: ExportFormat;
}

/**
 * Asks for a report as a job. Counted: a hundred a day (contract §6), so it is asked once only.
 * The same request again gives the same job with its old file (contract §13).
 */
export async function submitReportExport(transport: Transport, request: ReportRequest): Promise<JobTicket> {
  const { reportId, days, programId, format } = request;
  const url = transport.address.of(`ReportExport/${encodeURIComponent(reportId)}`, {
    START_DATE: days.from,
    END_DATE: days.to,
    ...(programId === null ? {} : { SUBAID: programId }),
    ...(format === 'CSV' ? {} : { ResultFormat: format }),
  });
  return parseJobTicket(
    await transport.json({ endpoint: 'report-export', url, once: true }),
    'report-export',
  );
}
