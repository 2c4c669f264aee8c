import type { Endpoint } from '@/lib/domain/failure';
import {
  type ApiError,
  CredentialsRefusedError,
  InterceptedError,
  NotFoundError,
  RateLimitedError,
  RequestRefusedError,
  ScopeMissingError,
  ServiceDownError,
  TimedOutError,
  TooManyPagesError,
  UnreadableAnswerError,
} from './api-error';
import type { ErrorBody } from './error-body';

export interface FailedAnswer {
  endpoint: Endpoint;
  status: number;
  body: ErrorBody;
  /** Until when a 429 makes us wait, in milliseconds since the epoch. */
  waitUntilMs: number;
}

/** The error an answer with a status outside 200–299 stands for. */
export function toStatusError(answer: FailedAnswer): ApiError {
  const { endpoint, status } = answer;
  switch (status) {
    case 400:
      return toBadRequestError(answer);
    case 401:
      return new CredentialsRefusedError();
    case 403:
      return toForbiddenError(answer);
    case 404:
      return new NotFoundError(endpoint);
    case 408:
      return new TimedOutError();
    case 429:
      return new RateLimitedError(answer.endpoint, answer.waitUntilMs);
    default:
      return toUnusualError(endpoint, status);
  }
}

// The text is not documented; "page" and a word of quantity are in every wording seen (contract §5, samples).
const TOO_MANY_PAGES =
  /page.*(too many|more than|exceed|limit|larger)|(too many|more than|exceed|adjust|larger).*page/is;

function toBadRequestError({ endpoint, body }: FailedAnswer): ApiError {
  const Refusal = TOO_MANY_PAGES.test(body.message) ? TooManyPagesError : RequestRefusedError;
  return new Refusal(endpoint, body.message);
}

// TrackingLinks says "FORBIDDEN" of a property or the vanity limit; the token itself was let in (contract §7).
function toForbiddenError({ endpoint, body }: FailedAnswer): ApiError {
  return endpoint === 'tracking-links' && body.isForbiddenByService
    ? new RequestRefusedError(endpoint, body.message)
    : new ScopeMissingError(endpoint);
}

function toUnusualError(endpoint: Endpoint, status: number): ApiError {
  // A redirect that fetch did not follow, a proxy's and a portal's own demands.
  if (status < 400 || status === 407 || status === 511) return new InterceptedError();
  if (status >= 500 && status < 600) return new ServiceDownError(status);
  return status < 500
    ? new RequestRefusedError(endpoint, '')
    : new UnreadableAnswerError(endpoint, 'unknown-shape');
}
