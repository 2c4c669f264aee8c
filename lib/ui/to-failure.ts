import { DatabaseError } from '@/lib/db/database-error';
import type { Failure } from '@/lib/domain/failure';
import { logBug } from '@/lib/platform/log';

/** What a rejected query means to the user. A bug also reaches the console, whole. */
export function toFailure(error: unknown): Failure {
  if (error instanceof DatabaseError) return error.toFailure();
  logBug('a query', error);
  return { kind: 'unexpected' };
}
