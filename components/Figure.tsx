import type { ComponentChildren } from 'preact';

interface FigureProps {
  /** Names the figure for tests and for whoever inspects the page. */
  name: string;
  /** The exact value, before any formatting; "" when there is none. */
  value: string;
  class?: string;
  children: ComponentChildren;
}

/** A number on the page, together with the exact value it was written from. */
export function Figure({ name, value, class: className, children }: FigureProps) {
  return (
    <span class={className} data-testid={name} data-value={value}>
      {children}
    </span>
  );
}
