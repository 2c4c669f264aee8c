import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Day } from '@/lib/domain/day';
import type { Link, LinkId } from '@/lib/domain/link';
import type { LinkEarnings } from '@/lib/domain/link-earnings';
import { TableFrame } from '../diagnostics/TableFrame';
import { HistoryRow, type LinkActions } from './HistoryRow';
import './history.css';

interface HistoryTableProps {
  links: readonly Link[];
  earnings: ReadonlyMap<LinkId, LinkEarnings>;
  nowMs: number;
  today: Day;
  actions: LinkActions;
  /** Which link was copied last, and whether that worked. */
  lastCopy: { id: LinkId; copied: boolean } | undefined;
}

/** Links, newest first, each with what it earned; one is open at a time. */
export function HistoryTable({ links, earnings, nowMs, today, actions, lastCopy }: HistoryTableProps) {
  const [openId, open] = useState<LinkId>();
  // A copy that failed opens its row: there the link stands selected.
  const failedId = lastCopy?.copied === false ? lastCopy.id : undefined;
  return (
    <TableFrame label={i18n.t('links.history.table')}>
      <table class="table history-table">
        <HistoryHead />
        <tbody>
          {links.map((link) => (
            <HistoryRow
              key={link.id}
              link={link}
              earnings={earnings.get(link.id)}
              nowMs={nowMs}
              today={today}
              open={link.id === openId || link.id === failedId}
              onToggle={() => open(link.id === openId ? undefined : link.id)}
              actions={actions}
              copied={lastCopy?.id === link.id ? lastCopy.copied : undefined}
            />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function HistoryHead() {
  return (
    <thead>
      <tr>
        <th scope="col" class="star-cell">
          <span class="visually-hidden">{i18n.t('links.history.starred')}</span>
        </th>
        <th scope="col">{i18n.t('links.history.link')}</th>
        <th scope="col" class="number">
          {i18n.t('links.history.clicks')}
        </th>
        <th scope="col" class="number">
          {i18n.t('links.history.actions')}
        </th>
        <th scope="col" class="number">
          {i18n.t('links.history.payout')}
        </th>
        <th scope="col" class="number">
          {i18n.t('links.history.epc')}
        </th>
        <th scope="col" class="number">
          {i18n.t('links.history.lastAction')}
        </th>
        <th scope="col">
          <span class="visually-hidden">{i18n.t('links.history.copy')}</span>
        </th>
      </tr>
    </thead>
  );
}
