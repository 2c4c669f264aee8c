import type { Endpoint, Failure } from './failure';

/** What *Check connection* found for one endpoint. */
export type EndpointCheck =
  | { endpoint: Endpoint; status: 'allowed' }
  | { endpoint: Endpoint; status: 'not-allowed' }
  | { endpoint: Endpoint; status: 'credentials-refused' }
  | { endpoint: Endpoint; status: 'unreachable'; failure: Failure };

export interface ConnectionReport {
  checks: EndpointCheck[];
  /** From CompanyInformation, when it could be read. */
  companyName: string | null;
}

/** Without these two there is nothing to show; the others switch off only what needs them. */
export const ESSENTIAL_ENDPOINTS: readonly Endpoint[] = ['actions', 'programs'];

export function canConnect(report: ConnectionReport): boolean {
  return report.checks.every(
    (check) => !ESSENTIAL_ENDPOINTS.includes(check.endpoint) || check.status === 'allowed',
  );
}
