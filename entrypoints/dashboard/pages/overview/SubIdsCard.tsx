import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import { Card } from '@/components/layout/Card';
import { TopTable } from '@/components/metrics/TopTable';
import { labelValue } from '@/components/programs/label-words';
import type { Account } from '@/lib/domain/account';
import { compareDecimals, ZERO } from '@/lib/domain/money';
import { moneyIn, standingActions } from '@/lib/domain/performance';
import type { Performance } from '@/lib/domain/performance-summary';
import { sharedChoices } from '../../figures/choices';
import { useLabelFigures } from '../../figures/use-label-figures';
import { type RouteQuery, toHash } from '../../route';
import type { DashboardServices } from '../../services';
import { writeLabelValue } from '../sub-ids/label-choices';

interface SubIdsCardProps {
  account: Account;
  services: DashboardServices;
  range: Performance['range'];
  currency: string;
  query: RouteQuery;
}

const SHOWN = 5;

/** The first label's values that earned most. It is counted after the rest is shown: it looks at every action. */
export function SubIdsCard({ account, services, range, currency, query }: SubIdsCardProps) {
  const question = { by: 'subId1', filter: {}, range, compared: null } as const;
  const { value: labels } = useLabelFigures(services, account, question, true);
  const shared = sharedChoices(query);
  const rows = useMemo(() => {
    const payout = (row: { figures: Performance['total'] }) => moneyIn(row.figures, currency)?.payout ?? ZERO;
    return (labels?.rows ?? [])
      .toSorted(
        (left, right) =>
          compareDecimals(payout(right), payout(left)) ||
          standingActions(right.figures) - standingActions(left.figures),
      )
      .slice(0, SHOWN);
  }, [labels, currency]);
  return (
    <Card
      title={i18n.t('subIds.title')}
      testId="top-sub-ids"
      aside={
        <a class="card-link" href={toHash('sub-ids', shared)}>
          {i18n.t('overview.allSubIds')}
        </a>
      }
    >
      <TopTable
        heading={i18n.t('overview.subIds')}
        currency={currency}
        testId="sub-ids-table"
        rows={rows.map(({ value, figures }) => ({
          id: value,
          name: labelValue('subId1', value),
          href: toHash('sub-ids', { ...shared, label: 'subId1', value: writeLabelValue(value) }),
          figures,
        }))}
      />
    </Card>
  );
}
