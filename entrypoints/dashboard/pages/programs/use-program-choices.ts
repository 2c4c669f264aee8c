import type { Account } from '@/lib/domain/account';
import type { ProgramId } from '@/lib/domain/id';
import { useSettings } from '@/lib/ui/use-settings';
import type { DashboardServices } from '../../services';

export interface ProgramChoices {
  isStarred: (id: ProgramId) => boolean;
  isMuted: (id: ProgramId) => boolean;
  toggleStar: (id: ProgramId) => void;
  toggleMute: (id: ProgramId) => void;
}

/** Which programs new links prefer, and of which nothing is told: settings of others, changed here by one click. */
export function useProgramChoices(services: DashboardServices, { id: accountId }: Account): ProgramChoices {
  const links = useSettings(services, 'links');
  const alerts = useSettings(services, 'alerts');
  const starred = links.values?.starred ?? [];
  const muted = alerts.values?.mutedPrograms ?? [];
  const isStarred = (id: ProgramId) =>
    starred.some((star) => star.accountId === accountId && star.programId === id);
  const isMuted = (id: ProgramId) => muted.includes(id);
  return {
    isStarred,
    isMuted,
    toggleStar: (programId) =>
      links.change({
        starred: isStarred(programId)
          ? starred.filter((star) => star.accountId !== accountId || star.programId !== programId)
          : [...starred, { accountId, programId }],
      }),
    toggleMute: (programId) =>
      alerts.change({
        mutedPrograms: isMuted(programId) ? muted.filter((id) => id !== programId) : [...muted, programId],
      }),
  };
}
