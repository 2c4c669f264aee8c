import type { ComponentChildren } from 'preact';

interface FigureProps {
  /** Names the figure for tests and for whoever inspects the page. */
  name: string;
  /** The exact value, before any formatting; "" when there is none. */
  value: string;
  class?: string;
  /** Lets the browser tell when it was painted: the popup's speed is measured by this (`bench/popup.bench.ts`). */
  timed?: boolean;
  children: ComponentChildren;
}

const TIMED = { elementtiming: 'figure' };

/** A number on the page, together with the exact value it was written from. */
export function Figure({ name, value, class: className, timed = false, children }: FigureProps) {
  return (
    <span class={className} data-testid={name} data-value={value} {...(timed ? TIMED : {})}>
      {children}
    </span>
  );
}
