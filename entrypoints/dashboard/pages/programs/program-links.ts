import { i18n } from '#i18n';
import type { ProgramId } from '@/lib/domain/id';
import { actionsLink } from '../../figures/actions-link';
import { sharedChoices } from '../../figures/choices';
import { type RouteQuery, toHash } from '../../route';

/** From a program to its single actions, and to the sub IDs they carry. */
export function programLinks(programId: ProgramId, query: RouteQuery): { name: string; href: string }[] {
  return [
    { name: i18n.t('programs.toActions'), href: actionsLink(query, { programIds: [programId] }) },
    {
      name: i18n.t('programs.toSubIds'),
      href: toHash('sub-ids', { ...sharedChoices(query), program: programId }),
    },
  ];
}
