import type { InstantText } from './day';

/** The permissions a token can carry, as far as we use them; `scope-names` in the locale gives impact.com's words. */
export type Endpoint =
  | 'company-information'
  | 'programs'
  | 'actions'
  | 'click-export'
  | 'jobs'
  | 'reports'
  | 'report-export'
  | 'tracking-links';

/** What went wrong, as data: stored, sent and shown. Holds no body, no token, no address. */
export type Failure =
  /** 401: wrong SID or token, or revoked. Only the user can mend it. */
  | { kind: 'credentials-refused' }
  /** 403: this token may not use this endpoint; the others go on. */
  | { kind: 'scope-missing'; endpoint: Endpoint }
  /** 400: impact.com did not accept what we asked for. */
  | { kind: 'request-refused'; endpoint: Endpoint; message: string }
  /** 404 for something that should be there. */
  | { kind: 'not-found'; endpoint: Endpoint }
  /** 429, or so little left of the account's allowance that it belongs to its other tools. */
  | { kind: 'rate-limited'; endpoint: Endpoint; until: InstantText }
  /** We have used our own share of the account's allowance. */
  | { kind: 'budget-spent'; endpoint: Endpoint; until: InstantText }
  /** 5xx. */
  | { kind: 'service-down'; status: number }
  | { kind: 'timed-out' }
  | { kind: 'offline' }
  /** A page instead of data with status 200: a captive portal or a proxy stands between. */
  | { kind: 'intercepted' }
  /** XML, a cut body, or a shape nobody knows. */
  | { kind: 'unreadable-answer'; endpoint: Endpoint }
  /** The user withheld the permission for the API's host. */
  | { kind: 'host-not-permitted' }
  | { kind: 'storage-full' }
  | { kind: 'database-unavailable' }
  /** The database was written by a newer version. */
  | { kind: 'update-needed' }
  /** A bug of ours; the console has it whole. */
  | { kind: 'unexpected' };

export type FailureKind = Failure['kind'];

/** Failures that only the user can end; everything else mends itself. */
export function needsUser(failure: Failure): boolean {
  return ['credentials-refused', 'host-not-permitted', 'storage-full', 'update-needed'].includes(
    failure.kind,
  );
}
