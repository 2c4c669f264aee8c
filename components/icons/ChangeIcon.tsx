import type { Direction } from '@/lib/domain/comparison';

const SHAPES: Record<Direction, string> = {
  up: 'M5 1.5l4 7H1z',
  down: 'M5 8.5l-4-7h8z',
  same: 'M1 4h8v2H1z',
};

/** Up, down or level; the words beside it say the same. */
export function ChangeIcon({ direction }: { direction: Direction }) {
  return (
    <svg
      class="change-icon"
      width="10"
      height="10"
      viewBox="0 0 10 10"
      fill="currentColor"
      aria-hidden="true"
    >
      <path d={SHAPES[direction]} />
    </svg>
  );
}
