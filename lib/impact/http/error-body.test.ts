import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trials } from '@/tests/support/trials';
import { readErrorBody } from './error-body';

const messageOf = (body: string) => readErrorBody(body, ['s3cr3t-token']).message;

describe('the sentence of a refusal', () => {
  it.each([
    [
      'the documented envelope',
      '{"Status":"ERROR","Message":"No","Errors":[{"Field":"F","Message":"Bad"}]}',
      'No; F: Bad',
    ],
    [
      'errors as an object',
      '{"Message":"No","Errors":{"Error":{"Field":"F","Message":"Bad"}}}',
      'No; F: Bad',
    ],
    ['errors as an object with several', '{"Errors":{"Error":[{"Message":"A"},{"Message":"B"}]}}', 'A; B'],
    [
      'lower-case errors',
      '{"Status":"ERROR","errors":[{"field":"f","level":"ERROR","message":"bad"}]}',
      'f: bad',
    ],
    ['a newer service', '{"status":401,"title":"Unauthorized"}', 'Unauthorized'],
    ['an OAuth-like shape', '{"error":"x","error_description":"Expired"}', 'Expired'],
    ['a bare text key', '{"text":"Nope"}', 'Nope'],
    [
      'XML',
      '<ImpactRadiusResponse><Status>ERROR</Status><Message>Nein</Message></ImpactRadiusResponse>',
      'Nein',
    ],
    ['plain text', 'Too Many Requests', 'Too Many Requests'],
    ['a page', '<!doctype html><title>502 Bad Gateway</title>', ''],
    ['nothing', '', ''],
    ['null', 'null', ''],
    ['half a JSON', '{"Status":"ERROR","Mess', ''],
    ['a message that is no text', '{"Message":{"a":1}}', ''],
  ])('of %s', (_, body, message) => {
    expect(messageOf(body)).toBe(message);
  });

  it('holds no secret, no control character and at most 200 characters', () => {
    expect(messageOf('{"Message":"The token s3cr3t-token\\n\\u202e is bad"}')).toBe('The token … is bad');
    expect(messageOf(JSON.stringify({ Message: 'x'.repeat(5000) }))).toHaveLength(200);
  });

  it('knows the service’s own refusal from the token’s', () => {
    const body = '{"timestamp":1,"status":"FORBIDDEN","error":"Forbidden","message":"Limit reached"}';
    expect(readErrorBody(body, []).isForbiddenByService).toBe(true);
    expect(readErrorBody('{"status":403,"title":"Access Denied"}', []).isForbiddenByService).toBe(false);
  });

  it('is read from anything without throwing', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc.jsonValue().map((value) => JSON.stringify({ Errors: value })),
    );
    fc.assert(
      fc.property(anything, (body) => {
        expect(messageOf(body).length).toBeLessThanOrEqual(200);
      }),
      { numRuns: trials(1000, 20_000) },
    );
  });
});
