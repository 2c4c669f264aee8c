import { DatabaseError, toDatabaseError } from '@/lib/db/database-error';
import type { Failure } from '@/lib/domain/failure';
import { toFailure } from '@/lib/impact/to-failure';
import { NoCredentialsError } from './accounts';
import { NotSentError } from './gate';

/** An expected trouble of the API, the database or the settings as data; `undefined` for a bug. */
export function describeFailure(error: unknown): Failure | undefined {
  if (error instanceof NoCredentialsError) return { kind: 'credentials-refused' };
  if (error instanceof NotSentError) return error.failure;
  const known = toDatabaseError(error);
  return known instanceof DatabaseError ? known.toFailure() : toFailure(error);
}
