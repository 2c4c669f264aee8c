import { toProgramId } from '@/lib/domain/id';
import { LABEL_FIELDS, type LabelField, type LabelFilter } from '@/lib/domain/label-figures';
import { actionsLink } from '../../figures/actions-link';
import { sharedChoices } from '../../figures/choices';
import { type RouteQuery, toHash } from '../../route';

export interface LabelChoices {
  field: LabelField;
  /** The value that was opened, "" for actions without one; `null` while all are listed. */
  value: string | null;
  /** Only this program's actions. */
  program: string | undefined;
}

/** Reads what the address asks for. A value stands behind a dot, so that the empty one can be named. */
export function readLabelChoices(query: RouteQuery): LabelChoices {
  return {
    field: LABEL_FIELDS.find((field) => field === query.label) ?? 'subId1',
    value: query.value?.startsWith('.') ? query.value.slice(1) : null,
    program: query.program,
  };
}

export function writeLabelValue(value: string): string {
  return `.${value}`;
}

export function toFilter({ field, value, program }: LabelChoices): LabelFilter {
  return {
    ...(value === null ? {} : { label: { field, value } }),
    ...(program === undefined ? {} : { program }),
  };
}

/** The single actions of a program under the value that is open. */
export function programActionsLink(
  query: RouteQuery,
  { field, value }: LabelChoices,
  program: string,
): string {
  return actionsLink(query, {
    programIds: [toProgramId(program)],
    labels: value === null ? {} : { [field]: value },
  });
}

/** The list of values without the one that is open. */
export function valuesLink(query: RouteQuery, field: LabelField): string {
  return toHash('sub-ids', { ...sharedChoices(query), label: field, program: query.program });
}
