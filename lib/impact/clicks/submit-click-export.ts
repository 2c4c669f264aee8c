import * as z from 'zod/mini';
import type { Day } from '@/lib/domain/day';
import type { Endpoint } from '@/lib/domain/failure';
import { UnreadableAnswerError } from '@/lib/impact/http/api-error';
import type { Transport } from '@/lib/impact/http/transport';
import { wireName } from '@/lib/impact/wire/fields';

/** A job that impact.com has accepted. */
export interface JobTicket {
  jobId: string;
}

export type ExportFormat = 'CSV' | 'JSON';

/**
 * Asks for all clicks of one day. Counted: ten a day (contract §6), so it is asked once only.
 * The same request again gives the same job with its old file (contract §12).
 */
export async function submitClickExport(
  transport: Transport,
  day: Day,
  format: ExportFormat = 'CSV',
): Promise<JobTicket> {
  const url = transport.address.of('ClickExport', {
    Date: day,
    ...(format === 'CSV' ? {} : { ResultFormat: format }),
  });
  return parseJobTicket(await transport.json({ endpoint: 'click-export', url, once: true }), 'click-export');
}

const wireTicket = z.object({ QueuedUri: wireName, ResultUri: wireName });

/** Throws `UnreadableAnswerError` when no job is named. */
export function parseJobTicket(body: unknown, endpoint: Endpoint): JobTicket {
  const { data } = z.safeParse(wireTicket, body);
  const jobId = toJobId(data?.QueuedUri) ?? toJobId(data?.ResultUri);
  if (!jobId) throw new UnreadableAnswerError(endpoint, 'unknown-shape');
  return { jobId };
}

function toJobId(uri = ''): string | undefined {
  return /\/Jobs\/([\w.-]+)/i.exec(uri)?.[1];
}
