import { describe, expect, it } from 'vitest';
import { DatabaseError, SupersededError, toDatabaseError } from './database-error';

describe('an error of the browser’s database', () => {
  it.each([
    ['QuotaExceededError', 'storage-full'],
    ['VersionError', 'update-needed'],
    ['InvalidStateError', 'database-unavailable'],
    ['AbortError', 'database-unavailable'],
    ['UnknownError', 'database-unavailable'],
  ])('%s becomes %s, with the browser’s own as its cause', (name, kind) => {
    const cause = new DOMException('text of the browser', name);
    const error = toDatabaseError(cause);
    expect(error).toBeInstanceOf(DatabaseError);
    expect(error).toMatchObject({ kind, cause });
    expect((error as DatabaseError).toFailure()).toEqual({ kind });
  });

  it('that is a bug, or was translated before, stays as it is', () => {
    for (const error of [new TypeError('a bug'), new SupersededError('overtaken'), 'text', undefined])
      expect(toDatabaseError(error)).toBe(error);
    const translated = new DatabaseError('storage-full', null);
    expect(toDatabaseError(translated)).toBe(translated);
  });
});
