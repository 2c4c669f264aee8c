import type { InstantText } from '@/lib/domain/day';
import type { AccountId } from '@/lib/domain/id';
import type { Program } from '@/lib/domain/program';
import { ofAccount, withPrefix } from '../keys';
import type { ReadWrite } from '../schema';
import type { SetAside } from './commit-step';

/** Keys of programs set aside; no action's id begins like this. */
export const PROGRAM_KEY = 'program:';

export interface ProgramCommit {
  accountId: AccountId;
  seenAt: InstantText;
  programs: Program[];
  setAside: SetAside[];
}

/** The list always comes whole, so it replaces what was stored: programs, and those nobody could read. */
export async function writePrograms(transaction: ReadWrite, commit: ProgramCommit): Promise<void> {
  const { accountId, seenAt } = commit;
  const programs = transaction.objectStore('programs');
  await programs.delete(ofAccount(accountId));
  for (const program of commit.programs) await programs.put({ ...program, accountId });
  const setAside = transaction.objectStore('setAside');
  await setAside.delete(withPrefix(accountId, PROGRAM_KEY));
  for (const row of commit.setAside) await setAside.put({ ...row, accountId, seenAt });
}
