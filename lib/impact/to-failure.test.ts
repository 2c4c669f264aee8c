import { describe, expect, it } from 'vitest';
import * as errors from './http/api-error';
import { toFailure } from './to-failure';

describe('an error as a failure', () => {
  it.each([
    [new errors.CredentialsRefusedError(), { kind: 'credentials-refused' }],
    [new errors.ScopeMissingError('jobs'), { kind: 'scope-missing', endpoint: 'jobs' }],
    [
      new errors.RequestRefusedError('jobs', 'No'),
      { kind: 'request-refused', endpoint: 'jobs', message: 'No' },
    ],
    [
      new errors.TooManyPagesError('actions', 'No'),
      { kind: 'request-refused', endpoint: 'actions', message: 'No' },
    ],
    [new errors.NotFoundError('jobs'), { kind: 'not-found', endpoint: 'jobs' }],
    [
      new errors.RateLimitedError('jobs', 1_000),
      { kind: 'rate-limited', endpoint: 'jobs', until: '1970-01-01T00:00:01Z' },
    ],
    [new errors.ServiceDownError(502), { kind: 'service-down', status: 502 }],
    [new errors.TimedOutError(), { kind: 'timed-out' }],
    [new errors.OfflineError(new TypeError('x')), { kind: 'offline' }],
    [new errors.InterceptedError(), { kind: 'intercepted' }],
    [new errors.UnreadableAnswerError('jobs', 'xml'), { kind: 'unreadable-answer', endpoint: 'jobs' }],
  ])('%s', (error, failure) => {
    expect(toFailure(error)).toEqual(failure);
  });

  it('knows every class there is', () => {
    const classes = Object.values(errors).filter((value) => value !== errors.ApiError);
    expect(classes).toHaveLength(11);
  });

  it.each([new Error('bug'), new DOMException('aborted', 'AbortError'), null, 'text', { kind: 'offline' }])(
    'is nothing for %s',
    (error) => {
      expect(toFailure(error)).toBeUndefined();
    },
  );
});
