import { toInstantText } from '@/lib/domain/day';
import type { Failure } from '@/lib/domain/failure';
import {
  ApiError,
  CredentialsRefusedError,
  InterceptedError,
  NotFoundError,
  OfflineError,
  RateLimitedError,
  RequestRefusedError,
  ScopeMissingError,
  ServiceDownError,
  TimedOutError,
  UnreadableAnswerError,
} from './http/api-error';

/** The failure an error of this folder stands for; `undefined` for anything else (a bug, an abort). */
export function toFailure(error: unknown): Failure | undefined {
  if (!(error instanceof ApiError)) return undefined;
  return toSimpleFailure(error) ?? toEndpointFailure(error);
}

function toSimpleFailure(error: ApiError): Failure | undefined {
  if (error instanceof CredentialsRefusedError) return { kind: error.kind };
  if (error instanceof TimedOutError) return { kind: error.kind };
  if (error instanceof OfflineError) return { kind: error.kind };
  if (error instanceof InterceptedError) return { kind: error.kind };
  if (error instanceof ServiceDownError) return { kind: error.kind, status: error.status };
  if (error instanceof RateLimitedError)
    return { kind: error.kind, endpoint: error.endpoint, until: toInstantText(error.untilMs) };
  return undefined;
}

function toEndpointFailure(error: ApiError): Failure | undefined {
  if (error instanceof ScopeMissingError) return { kind: error.kind, endpoint: error.endpoint };
  if (error instanceof NotFoundError) return { kind: error.kind, endpoint: error.endpoint };
  if (error instanceof UnreadableAnswerError) return { kind: error.kind, endpoint: error.endpoint };
  if (error instanceof RequestRefusedError) {
    return { kind: error.kind, endpoint: error.endpoint, message: error.serverMessage };
  }
  return undefined;
}
