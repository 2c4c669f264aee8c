import type { Endpoint, FailureKind } from '@/lib/domain/failure';
import type { RateReading } from './rate-limit';

/**
 * What can go wrong between us and impact.com. Each class is one `Failure` kind of the domain.
 * No message holds a body, a token, an Account SID or an address: errors are logged and shown.
 */
export abstract class ApiError extends Error {
  abstract readonly kind: FailureKind;
  /** The rate headers of the answer that failed, when it had any. */
  rate: RateReading | null = null;
}

/** 401. */
export class CredentialsRefusedError extends ApiError {
  readonly kind = 'credentials-refused';
  constructor() {
    super('impact.com refused the credentials');
  }
}

/** 403: this token may not use this endpoint (contract §3). */
export class ScopeMissingError extends ApiError {
  readonly kind = 'scope-missing';
  readonly endpoint: Endpoint;
  constructor(endpoint: Endpoint) {
    super(`The token may not use ${endpoint}`);
    this.endpoint = endpoint;
  }
}

/** 400 and other refusals of what we asked; `serverMessage` is impact.com's sentence, cleaned, or "". */
export class RequestRefusedError extends ApiError {
  readonly kind = 'request-refused';
  readonly endpoint: Endpoint;
  readonly serverMessage: string;
  constructor(endpoint: Endpoint, serverMessage: string) {
    super(`impact.com did not accept a request for ${endpoint}`);
    this.endpoint = endpoint;
    this.serverMessage = serverMessage;
  }
}

/** The answer would need more than ten pages: ask for half the window (contract §5). */
export class TooManyPagesError extends RequestRefusedError {}

export class NotFoundError extends ApiError {
  readonly kind = 'not-found';
  readonly endpoint: Endpoint;
  constructor(endpoint: Endpoint) {
    super(`Not found: ${endpoint}`);
    this.endpoint = endpoint;
  }
}

/** 429; nothing may be asked before `untilMs` (this device's clock, milliseconds since the epoch). */
export class RateLimitedError extends ApiError {
  readonly kind = 'rate-limited';
  readonly endpoint: Endpoint;
  readonly untilMs: number;
  constructor(endpoint: Endpoint, untilMs: number) {
    super('impact.com asks us to wait');
    this.endpoint = endpoint;
    this.untilMs = untilMs;
  }
}

/** 5xx. */
export class ServiceDownError extends ApiError {
  readonly kind = 'service-down';
  readonly status: number;
  constructor(status: number) {
    super(`impact.com answered with status ${status}`);
    this.status = status;
  }
}

export class TimedOutError extends ApiError {
  readonly kind = 'timed-out';
  constructor() {
    super('impact.com took too long to answer');
  }
}

/** No connection could be made, or it was refused on the way. */
export class OfflineError extends ApiError {
  readonly kind = 'offline';
  constructor(cause?: unknown) {
    super('impact.com could not be reached', { cause });
  }
}

/** A page or a redirect in place of data: a captive portal or a proxy stands between. */
export class InterceptedError extends ApiError {
  readonly kind = 'intercepted';
  constructor() {
    super('Something other than impact.com answered');
  }
}

export type UnreadableReason =
  | 'cut-body'
  | 'empty'
  | 'not-json'
  | 'xml'
  | 'too-large'
  | 'unknown-shape'
  | 'paging';

export class UnreadableAnswerError extends ApiError {
  readonly kind = 'unreadable-answer';
  readonly endpoint: Endpoint;
  readonly reason: UnreadableReason;
  constructor(endpoint: Endpoint, reason: UnreadableReason) {
    super(`The answer for ${endpoint} could not be read (${reason})`);
    this.endpoint = endpoint;
    this.reason = reason;
  }
}
