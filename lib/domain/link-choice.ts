import type { InstantText } from './day';
import type { JoinedProgram } from './link-match';
import type { LinkOrder, ProgramChoice } from './link-order';
import type { StarredProgram } from './link-settings';

export interface ChoiceFacts {
  accountLabel(program: JoinedProgram): string;
  lastUsedAt(program: JoinedProgram): InstantText | null;
  starred: readonly StarredProgram[];
}

/** The programs that match, the default first: starred ones, then those used last, then by name as they come. */
export function toChoices(programs: readonly JoinedProgram[], facts: ChoiceFacts): ProgramChoice[] {
  const choices = programs.map((program) => ({
    accountId: program.accountId,
    accountLabel: facts.accountLabel(program),
    programId: program.id,
    programName: program.name,
    starred: facts.starred.some((one) => one.accountId === program.accountId && one.programId === program.id),
    lastUsedAt: facts.lastUsedAt(program),
    homeLink: program.trackingLink,
  }));
  return choices.toSorted(
    (left, right) =>
      Number(right.starred) - Number(left.starred) ||
      (right.lastUsedAt ?? '').localeCompare(left.lastUsedAt ?? ''),
  );
}

/** The one to take: named by the order, the only one, the starred, the one used last; `null` when it must be asked. */
export function choose(
  choices: readonly ProgramChoice[],
  { accountId, programId }: Pick<LinkOrder, 'accountId' | 'programId'>,
): ProgramChoice | null {
  if (programId !== null) {
    const named = (one: ProgramChoice) =>
      one.programId === programId && (accountId === null || one.accountId === accountId);
    return choices.find(named) ?? null;
  }
  const [first] = choices;
  if (!first) return null;
  return choices.length === 1 || first.starred || first.lastUsedAt !== null ? first : null;
}
