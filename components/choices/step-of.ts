/** The row of a list that a key goes to, which may lie beyond its ends; nothing for a key that goes nowhere. */
export function stepOf(key: string, current: number, last: number, page: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return current + 1;
    case 'ArrowUp':
      return current - 1;
    case 'PageDown':
      return current + page;
    case 'PageUp':
      return current - page;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
