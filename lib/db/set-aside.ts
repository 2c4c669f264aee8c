import type { AccountId } from '@/lib/domain/id';
import { ofAccount } from './keys';
import { openDatabase } from './open';

export async function countSetAside(accountId: AccountId): Promise<number> {
  const database = await openDatabase();
  return database.count('setAside', ofAccount(accountId));
}
