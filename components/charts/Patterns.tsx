import type { Paint } from './chart-model';

/** Each state's own texture, so that a column is told from its neighbour without its colour. */
export function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={`pending-${id}`}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect class="pattern-pending" width="5" height="5" />
        <line class="pattern-pending-line" x1="0" y1="0" x2="0" y2="5" />
      </pattern>
      <pattern
        id={`reversed-${id}`}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(-45)"
      >
        <line class="pattern-reversed-line" x1="0" y1="0" x2="0" y2="5" />
      </pattern>
    </defs>
  );
}

/** Approved is firm, pending hatched, reversed nothing but lines. */
export function paintOf(paint: Paint, id: string): string {
  switch (paint) {
    case 'approved':
      return 'var(--approved-fill)';
    case 'pending':
    case 'reversed':
      return `url(#${paint}-${id})`;
    case 'plain':
      return 'var(--accent)';
  }
}
