import { i18n } from '#i18n';
import { formatCount } from '@/components/format/money';
import { Card } from '@/components/layout/Card';
import { TopTable } from '@/components/metrics/TopTable';
import type { Account } from '@/lib/domain/account';
import { compareDecimals, ZERO } from '@/lib/domain/money';
import { moneyIn, standingActions } from '@/lib/domain/performance';
import type { Performance, ProgramFigures } from '@/lib/domain/performance-summary';
import { sharedChoices } from '../../figures/choices';
import { usePrograms } from '../../figures/use-program-names';
import { type RouteQuery, toHash } from '../../route';
import type { DashboardServices } from '../../services';

interface ProgramsCardProps {
  account: Account;
  services: DashboardServices;
  performance: Performance;
  currency: string;
  query: RouteQuery;
}

const SHOWN = 6;

/** The programs that earned most in the period. */
export function ProgramsCard({ account, services, performance, currency, query }: ProgramsCardProps) {
  const { known, byId, nameOf } = usePrograms(services, account);
  const shared = sharedChoices(query);
  const rows = topPrograms(performance.programs, currency).map(({ programId, figures }) => ({
    id: programId,
    name: nameOf(programId),
    href: toHash('programs', { ...shared, q: programId, program: programId }),
    figures,
  }));
  return (
    <Card
      title={i18n.t('overview.programs')}
      testId="top-programs"
      aside={
        <a class="card-link" href={toHash('programs', shared)}>
          {i18n.t('overview.allPrograms', [formatCount(Math.max(byId.size, rows.length))])}
        </a>
      }
    >
      {known && (
        <TopTable
          heading={i18n.t('overview.program')}
          rows={rows}
          currency={currency}
          testId="programs-table"
        />
      )}
    </Card>
  );
}

function topPrograms(programs: readonly ProgramFigures[], currency: string): ProgramFigures[] {
  const payout = ({ figures }: ProgramFigures) => moneyIn(figures, currency)?.payout ?? ZERO;
  return programs
    .filter(({ figures }) => standingActions(figures) > 0 || (figures.clicks ?? 0) > 0)
    .sort(
      (left, right) =>
        compareDecimals(payout(right), payout(left)) ||
        standingActions(right.figures) - standingActions(left.figures) ||
        (right.figures.clicks ?? 0) - (left.figures.clicks ?? 0),
    )
    .slice(0, SHOWN);
}
