import { useState } from 'preact/hooks';

export interface Paged<Item> {
  shown: readonly Item[];
  /** How many are not shown. */
  more: number;
  showMore: () => void;
}

/** The first items of a long list, and as many again each time more are asked for. */
export function usePaged<Item>(items: readonly Item[], page: number): Paged<Item> {
  const [count, setCount] = useState(page);
  return {
    shown: items.slice(0, count),
    more: Math.max(0, items.length - count),
    showMore: () => setCount(count + page),
  };
}
