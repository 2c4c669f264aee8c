import type { ComponentChildren } from 'preact';
import './diagnostics.css';

interface TableFrameProps {
  /** Names the region, so that a keyboard can go there and scroll it. */
  label: string;
  children: ComponentChildren;
}

/** A table that scrolls sideways in a narrow window, by itself and not with the page. */
export function TableFrame({ label, children }: TableFrameProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section class="table-frame" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
