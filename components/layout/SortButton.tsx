import './sort-button.css';

interface SortButtonProps {
  /** Of the column. */
  name: string;
  /** How the column orders the rows now; `null` while another one does. */
  direction: 'up' | 'down' | null;
  onSort: () => void;
  testId?: string;
}

/** A column's head that orders by it. Its cell says `aria-sort`, and has the class `number` where numbers end. */
export function SortButton({ name, direction, onSort, testId }: SortButtonProps) {
  return (
    <button type="button" class="sort-button" onClick={onSort} data-testid={testId}>
      {name}
      <span aria-hidden="true" class="sort-arrow">
        {direction && (direction === 'up' ? '↑' : '↓')}
      </span>
    </button>
  );
}
