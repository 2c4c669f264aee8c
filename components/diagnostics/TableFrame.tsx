import type { ComponentChildren } from 'preact';
import './diagnostics.css';

interface TableFrameProps {
  /** Names it, so that a keyboard can go there and scroll it. */
  label: string;
  children: ComponentChildren;
}

/** A table that scrolls sideways in a narrow window, by itself and not with the page. */
export function TableFrame({ label, children }: TableFrameProps) {
  return (
    // A group and no landmark: its card is one already. What scrolls must be reachable by keyboard (WCAG 2.1.1).
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields.
    <div class="table-frame" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
