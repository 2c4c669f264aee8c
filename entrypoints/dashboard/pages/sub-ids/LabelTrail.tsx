import { i18n } from '#i18n';
import { labelName, labelValue } from '@/components/programs/label-words';
import type { Account } from '@/lib/domain/account';
import { toProgramId } from '@/lib/domain/id';
import { usePrograms } from '../../figures/use-program-names';
import { patchQuery, type RouteQuery, toHash } from '../../route';
import type { DashboardServices } from '../../services';
import { type LabelChoices, valuesLink } from './label-choices';

interface LabelTrailProps {
  choices: LabelChoices;
  query: RouteQuery;
  account: Account;
  services: DashboardServices;
}

/** Where one is below the list of all values, with the way back; nothing at the top. */
export function LabelTrail({
  choices: { field, value, program },
  query,
  account,
  services,
}: LabelTrailProps) {
  const { nameOf } = usePrograms(services, account);
  if (value === null && program === undefined) return null;
  return (
    <nav class="label-trail" aria-label={i18n.t('subIds.trail')}>
      {value !== null && (
        <p>
          <a href={valuesLink(query, field)}>{i18n.t('subIds.all', [labelName(field)])}</a>
          <span aria-hidden="true"> › </span>
          <strong>
            <bdi>{labelValue(field, value)}</bdi>
          </strong>
        </p>
      )}
      {program !== undefined && (
        <p>
          {i18n.t('subIds.onlyProgram')} <bdi>{nameOf(toProgramId(program))}</bdi>{' '}
          <a href={toHash('sub-ids', patchQuery(query, { program: undefined }))}>
            {i18n.t('subIds.everyProgram')}
          </a>
        </p>
      )}
    </nav>
  );
}
