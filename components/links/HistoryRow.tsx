import { i18n } from '#i18n';
import type { Day } from '@/lib/domain/day';
import type { Link } from '@/lib/domain/link';
import type { CopyKind } from '@/lib/domain/link-copy';
import type { LinkEarnings } from '@/lib/domain/link-earnings';
import { isolate } from '../format/locale';
import { formatAgo } from '../format/moments';
import { ChevronIcon } from '../icons/ChevronIcon';
import { LinkDetails } from './LinkDetails';
import { LinkFigures } from './LinkFigures';
import { linkName } from './link-name';
import { StarButton } from './StarButton';
import './history.css';

/** What a row of the history can do with its link. */
export interface LinkActions {
  copy: (link: Link, kind: CopyKind) => void;
  edit: (link: Link, change: { note?: string; starred?: boolean }) => void;
  erase: (link: Link) => void;
  qr: (link: Link) => void;
}

export interface HistoryRowProps {
  link: Link;
  /** Nothing until they are added up. */
  earnings: LinkEarnings | undefined;
  nowMs: number;
  /** The account's day. */
  today: Day;
  open: boolean;
  onToggle: () => void;
  actions: LinkActions;
  /** What became of the last copy of this very link. */
  copied: boolean | undefined;
}

/** One link: what it is for, what it earned, and on demand the rest. */
export function HistoryRow(props: HistoryRowProps) {
  const { link, earnings, nowMs, today, open, onToggle, actions, copied } = props;
  const name = linkName(link);
  return (
    <>
      <tr data-testid="link-row" data-value={link.url}>
        <td class="star-cell">
          <StarButton
            starred={link.starred}
            name={name}
            onChange={(starred) => actions.edit(link, { starred })}
          />
        </td>
        <th scope="row" class="link-cell">
          <button type="button" class="row-toggle" aria-expanded={open} onClick={onToggle}>
            <ChevronIcon open={open} />
            <span class="clipped" title={name}>
              <bdi>{name}</bdi>
            </span>
          </button>
          <span class="soft-text clipped link-sub">
            {i18n.t('links.history.madeFor', [isolate(link.programName), formatAgo(link.madeAt, nowMs)])}
          </span>
        </th>
        <LinkFigures earnings={earnings} today={today} />
        <td class="copy-cell">
          <button type="button" class="button button-small" onClick={() => actions.copy(link, 'plain')}>
            {copied === true ? i18n.t('links.history.copied') : i18n.t('links.history.copy')}
            <span class="visually-hidden"> {name}</span>
          </button>
        </td>
      </tr>
      {open && (
        <tr class="detail-row">
          <td />
          <td colSpan={7}>
            <LinkDetails link={link} earnings={earnings} actions={actions} copied={copied} />
          </td>
        </tr>
      )}
    </>
  );
}
