import type { EndpointCheck } from '@/lib/domain/connection';
import type { Day } from '@/lib/domain/day';
import type { Endpoint } from '@/lib/domain/failure';
import { toActionQuery } from '@/lib/impact/actions/action-window';
import {
  CredentialsRefusedError,
  NotFoundError,
  RequestRefusedError,
  ScopeMissingError,
} from '@/lib/impact/http/api-error';
import type { ApiRequest, Transport } from '@/lib/impact/http/transport';
import { toFailure } from '@/lib/impact/to-failure';

export interface CheckContext {
  /** The account's last whole day: the sync asks for its clicks too, and the same request is the same job. */
  yesterday: Day;
  nowMs: number;
}

/** Asks one endpoint for as little as it gives, once; never throws for what the network or impact.com does. */
export async function checkEndpoint(
  transport: Transport,
  endpoint: Endpoint,
  context: CheckContext,
): Promise<EndpointCheck> {
  try {
    await transport.json({ ...toProbe(transport, endpoint, context), endpoint, once: true });
    return { endpoint, status: 'allowed' };
  } catch (error) {
    return toCheck(endpoint, error);
  }
}

type Probe = Pick<ApiRequest, 'url' | 'method'>;

function toProbe({ address }: Transport, endpoint: Endpoint, { yesterday, nowMs }: CheckContext): Probe {
  switch (endpoint) {
    case 'company-information':
      return { url: address.of('CompanyInformation') };
    case 'programs':
      return { url: address.of('Campaigns', { PageSize: '1' }) };
    case 'actions':
      return {
        url: address.of('Actions', toActionQuery({ by: 'event', fromMs: nowMs - DAY_MS, toMs: nowMs })),
      };
    case 'jobs':
      return { url: address.of('Jobs', { PageSize: '1' }) };
    case 'reports':
      return { url: address.of('Reports', { PageSize: '1' }) };
    case 'report-export':
      // No report has the number 0, so nothing is exported.
      return { url: address.of('ReportExport/0') };
    case 'click-export':
      return { url: address.of('ClickExport', { Date: yesterday }) };
    case 'tracking-links':
      // No program has the number 0, so no link can come of it.
      return { url: address.of('Programs/0/TrackingLinks'), method: 'POST' };
  }
}

const DAY_MS = 24 * 60 * 60 * 1000;

function toCheck(endpoint: Endpoint, error: unknown): EndpointCheck {
  if (error instanceof CredentialsRefusedError) return { endpoint, status: 'credentials-refused' };
  if (error instanceof ScopeMissingError) return { endpoint, status: 'not-allowed' };
  if (endpoint === 'tracking-links' && isRefusedProgram(error)) return { endpoint, status: 'allowed' };
  const failure = toFailure(error);
  if (!failure) throw error;
  return { endpoint, status: 'unreachable', failure };
}

/** The token was let in; the program was not found. */
function isRefusedProgram(error: unknown): boolean {
  return error instanceof NotFoundError || error instanceof RequestRefusedError;
}
