import type { Failure } from '@/lib/domain/failure';

type DatabaseErrorKind = 'storage-full' | 'database-unavailable' | 'update-needed';

/** The database said no. Carries the kind a page has words for, and the browser's error as cause. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  readonly kind: DatabaseErrorKind;

  constructor(kind: DatabaseErrorKind, cause: unknown) {
    super(`Database: ${kind}`, { cause });
    this.kind = kind;
  }

  toFailure(): Failure {
    return { kind: this.kind };
  }
}

/** The browser's own errors in our words; anything else is a bug and stays as it is. */
export function toDatabaseError(error: unknown): unknown {
  if (!(error instanceof DOMException)) return error;
  if (error.name === 'QuotaExceededError') return new DatabaseError('storage-full', error);
  if (error.name === 'VersionError') return new DatabaseError('update-needed', error);
  // InvalidStateError: no database in this profile (Firefox, history never kept) or a connection that closed.
  return new DatabaseError('database-unavailable', error);
}

/** A run that was overtaken, or whose account was disconnected, tried to write. */
export class SupersededError extends Error {
  override readonly name = 'SupersededError';
}
