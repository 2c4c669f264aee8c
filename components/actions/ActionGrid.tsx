// biome-ignore-all lint/a11y/useSemanticElements: a table cannot leave out the rows that are not in view; a grid says how many there are.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its current row (aria-activedescendant).
import { useEffect, useId } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ActionList, ListedRow } from '@/lib/domain/action-list';
import type { ActionSort, SortKey } from '@/lib/domain/action-sort';
import type { Day } from '@/lib/domain/day';
import { stepOf } from '../choices/step-of';
import { SortButton } from '../layout/SortButton';
import { ActionRow } from './ActionRow';
import { useVirtualRows } from './use-virtual-rows';
import { rowTop } from './virtual-rows';
import './action-grid.css';

export const ROW_HEIGHT = 34;

interface ActionGridProps {
  list: ActionList;
  searching: boolean;
  sort: ActionSort;
  onSort: (by: SortKey) => void;
  /** The row the keys act on. */
  current: number;
  onCurrent: (index: number) => void;
  onOpen: (listed: ListedRow) => void;
  /** Whether a row is the one whose details are shown. */
  isOpen: (listed: ListedRow) => boolean;
  today: Day;
  /** Another question: the list begins at its top again. */
  question: string;
}

/** Rows a page key moves by. */
const PAGE = 15;

/** All actions that fit, of which those in view are drawn; keys move a current row that screen readers follow. */
export function ActionGrid({ list, sort, current, onCurrent, onOpen, today, ...props }: ActionGridProps) {
  const id = useId();
  const rows = useVirtualRows(list.count, ROW_HEIGHT, props.question);
  const { reveal } = rows;
  const last = list.count - 1;
  const goTo = (index: number) => {
    const next = Math.max(0, Math.min(last, index));
    onCurrent(next);
    reveal(next);
  };
  useEffect(() => {
    if (current > last && last >= 0) onCurrent(last);
  }, [current, last]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event.key, current, last, PAGE);
    const listed = list.at(current);
    if (event.target !== event.currentTarget || (step === undefined && event.key !== 'Enter')) return;
    event.preventDefault();
    if (step !== undefined) goTo(step);
    else if (listed) onOpen(listed);
  };
  const drawn = Array.from({ length: rows.to - rows.from }, (_, place) => rows.from + place);
  return (
    <div class="actions-frame">
      <div
        class="actions-grid"
        role="grid"
        aria-label={i18n.t('actions.list')}
        aria-rowcount={props.searching ? -1 : list.count + 1}
        aria-colcount={8}
        aria-busy={props.searching}
        aria-activedescendant={list.count > 0 ? `${id}-${current}` : undefined}
        tabIndex={0}
        ref={rows.frame}
        onScroll={rows.onScroll}
        onKeyDown={onKeyDown}
        data-testid="actions-grid"
      >
        <GridHead sort={sort} onSort={props.onSort} />
        <div class="actions-rows" role="rowgroup" style={{ height: `${rows.height}px` }}>
          {drawn.map((index) => {
            const listed = list.at(index);
            return (
              listed && (
                <ActionRow
                  key={index}
                  id={`${id}-${index}`}
                  index={index}
                  listed={listed}
                  top={rowTop(rows.scroll, index, rows.size)}
                  current={index === current}
                  open={props.isOpen(listed)}
                  today={today}
                  onOpen={() => {
                    onCurrent(index);
                    onOpen(listed);
                  }}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}

interface Column {
  name: () => string;
  sort?: SortKey;
  number?: boolean;
}

const COLUMNS: readonly Column[] = [
  { name: () => i18n.t('actions.date'), sort: 'date' },
  { name: () => i18n.t('actions.state') },
  { name: () => i18n.t('actions.program') },
  { name: () => i18n.t('actions.order') },
  { name: () => i18n.t('actions.subId1') },
  { name: () => i18n.t('actions.sale'), sort: 'sale', number: true },
  { name: () => i18n.t('actions.payout'), sort: 'payout', number: true },
  { name: () => i18n.t('actions.locks'), sort: 'locking', number: true },
];

function GridHead({ sort, onSort }: { sort: ActionSort; onSort: (by: SortKey) => void }) {
  return (
    <div class="actions-head" role="rowgroup">
      <div class="action-row" role="row" aria-rowindex={1}>
        {COLUMNS.map((column, index) => (
          <div
            key={index}
            role="columnheader"
            aria-colindex={index + 1}
            aria-sort={column.sort && sortWord(sort, column.sort)}
            class={column.number ? 'number' : undefined}
          >
            <ColumnHead column={column} sort={sort} onSort={onSort} />
          </div>
        ))}
      </div>
    </div>
  );
}

function sortWord(sort: ActionSort, by: SortKey): 'ascending' | 'descending' | 'none' {
  if (sort.by !== by) return 'none';
  return sort.direction === 'up' ? 'ascending' : 'descending';
}

interface ColumnHeadProps {
  column: Column;
  sort: ActionSort;
  onSort: (by: SortKey) => void;
}

function ColumnHead({ column: { name, sort: by }, sort, onSort }: ColumnHeadProps) {
  if (!by) return name();
  const direction = sort.by === by ? sort.direction : null;
  return <SortButton name={name()} direction={direction} onSort={() => onSort(by)} testId={`sort-${by}`} />;
}
