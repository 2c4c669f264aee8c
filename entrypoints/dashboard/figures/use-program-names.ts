import { useCallback, useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Account } from '@/lib/domain/account';
import type { ProgramId } from '@/lib/domain/id';
import type { Program } from '@/lib/domain/program';
import { useQuery } from '@/lib/ui/use-query';
import type { DashboardServices } from '../services';

/** The programs impact.com lists, once they are `known`, and how to name any, those it lists no more among them. */
export function usePrograms({ queries, onChange }: DashboardServices, account: Account) {
  const read = useCallback(() => queries.programs(account.id), [queries, account.id]);
  const { value: programs } = useQuery(read, onChange);
  const byId = useMemo(() => new Map((programs ?? []).map((program) => [program.id, program])), [programs]);
  return { known: programs !== undefined, byId, nameOf: (id: ProgramId) => nameProgram(byId.get(id), id) };
}

export function nameProgram(program: Program | undefined, id: ProgramId): string {
  const name = program?.name.trim();
  return name ? name : i18n.t('programs.unnamed', [id]);
}
