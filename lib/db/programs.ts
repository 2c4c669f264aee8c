import type { AccountId } from '@/lib/domain/id';
import { ofAccount } from './keys';
import { openDatabase } from './open';
import type { ProgramRecord } from './schema';

export async function readPrograms(accountId: AccountId): Promise<ProgramRecord[]> {
  const database = await openDatabase();
  return database.getAll('programs', ofAccount(accountId));
}
