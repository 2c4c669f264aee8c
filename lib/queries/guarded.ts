import { toDatabaseError } from '@/lib/db/database-error';

/** Whatever keeps the database from answering becomes a `DatabaseError`, which a page can show. */
export async function guarded<Value>(read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    throw toDatabaseError(error);
  }
}
