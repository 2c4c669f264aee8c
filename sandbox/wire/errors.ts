import type { WireObject } from './values.ts';

/** Thrown inside a route and answered at the border with the given status and body. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: WireObject;
  readonly headers: Record<string, string>;

  constructor(status: number, body: WireObject, headers: Record<string, string> = {}) {
    super(`answer ${status}`);
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** The documented envelope: `{Status: "ERROR", Message}`. */
export function classicError(
  status: number,
  message: string,
  headers: Record<string, string> = {},
): ApiError {
  return new ApiError(status, { Status: 'ERROR', Message: message }, headers);
}

/** The documented envelope with the field that is wrong. */
export function invalidField(field: string, message: string): ApiError {
  return new ApiError(400, {
    Status: 'ERROR',
    Message: 'Validation Failed',
    Errors: [{ Field: field, Message: message }],
  });
}

export function notFound(): ApiError {
  return classicError(404, 'The requested resource was not found');
}

/** The answer of the gateway for a route nobody serves. */
export function unknownRoute(requestId: string): ApiError {
  return new ApiError(404, { message: 'no Route matched with those values', request_id: requestId });
}

const ACCESS_TEXT = {
  401: { message: 'Unauthorized', title: 'Unauthorized' },
  403: { message: 'Access Denied', title: 'Access Denied' },
} as const;

/** 401 and 403 as the classic services or as the newer ones write them. */
export function accessError(status: 401 | 403, shape: 'classic' | 'newer', headers = {}): ApiError {
  const text = ACCESS_TEXT[status];
  if (shape === 'newer') return new ApiError(status, { status, title: text.title }, headers);
  return classicError(status, text.message, headers);
}

const STATUS_WORDS: Record<number, [string, string]> = {
  400: ['BAD_REQUEST', 'Bad Request'],
  403: ['FORBIDDEN', 'Forbidden'],
  404: ['NOT_FOUND', 'Not Found'],
  409: ['CONFLICT', 'Conflict'],
};

/** The shape of the tracking link service: `{timestamp, status, error, message}`. */
export function linkError(status: 400 | 403 | 404 | 409, message: string, at: number): ApiError {
  const [word, error] = STATUS_WORDS[status] ?? ['ERROR', 'Error'];
  return new ApiError(status, { timestamp: at, status: word, error, message });
}
