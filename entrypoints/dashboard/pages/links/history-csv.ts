import type { HistoryChoice } from '@/components/links/HistoryFilter';
import type { Account } from '@/lib/domain/account';
import type { ActionState } from '@/lib/domain/action';
import { dayAt } from '@/lib/domain/day';
import type { Link } from '@/lib/domain/link';
import type { LinkEarnings } from '@/lib/domain/link-earnings';
import { LABEL_SLOTS } from '@/lib/domain/link-labels';
import { toSmallCsv } from '@/lib/export/small-csv';
import type { LinkServices } from '@/lib/ui/link-services';
import { toFilter } from './use-history';

/** Read by programs: `snake_case`, never translated. */
const HEAD = [
  'link',
  'program',
  'program_id',
  'target',
  'title',
  'made_at',
  'made_by',
  'from',
  'sub_id_1',
  'sub_id_2',
  'sub_id_3',
  'shared_id',
  'starred',
  'note',
  'traced_by',
  'clicks',
  'actions',
  'last_action_on',
  'currency',
  'payout_approved',
  'payout_pending',
  'payout_reversed',
] as const;

/** Saves the part of the history that is looked at, whole and not only as far as it is shown. */
export async function exportHistory(
  { queries, saveBlob, now }: LinkServices,
  account: Account,
  choice: HistoryChoice,
): Promise<void> {
  const today = dayAt(now(), account.timeZone);
  const { links } = await queries.links(toFilter(account, choice, today, Number.POSITIVE_INFINITY));
  const earnings = await queries.linkEarnings(
    account.id,
    links.map(({ id }) => id),
  );
  const byLink = new Map(earnings.map((one) => [one.linkId, one]));
  const rows = links.flatMap((link) => toRows(link, byLink.get(link.id)));
  saveBlob(`tracking-links-${today}.csv`, toSmallCsv(HEAD, rows), 'text/csv');
}

/** A row for each currency, so that none is added to another; one row for a link that earned nothing. */
export function toRows(link: Link, earnings: LinkEarnings | undefined): string[][] {
  const facts = [...linkCells(link), ...traceCells(earnings)];
  const currencies = [...new Set(earnings?.lines.map(({ currency }) => currency))];
  if (!earnings || currencies.length === 0) return [[...facts, '', '', '', '']];
  return currencies.map((currency) => [...facts, currency, ...moneyCells(earnings, currency)]);
}

function linkCells(link: Link): string[] {
  return [
    link.url,
    link.programName,
    link.programId,
    link.target,
    link.title,
    link.madeAt,
    link.by,
    link.from,
    ...LABEL_SLOTS.map((slot) => link.labels[slot]),
    String(link.starred),
    link.note,
  ];
}

function traceCells(earnings: LinkEarnings | undefined): string[] {
  if (!earnings || earnings.trace.kind === 'none') return ['none', '', '', ''];
  const { trace, clicks, actions, lastActionOn } = earnings;
  return [trace.kind, clicks === null ? '' : String(clicks), String(actions), lastActionOn ?? ''];
}

function moneyCells({ lines }: LinkEarnings, currency: string): string[] {
  const of = (state: ActionState) => lines.find((line) => line.currency === currency && line.state === state);
  return [of('approved')?.payout ?? '', of('pending')?.payout ?? '', of('reversed')?.intendedPayout ?? ''];
}
