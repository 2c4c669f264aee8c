import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import './disclosure.css';
import './picker.css';
import { placePanel } from './place-panel';
import { useOutside } from './use-outside';

interface DisclosureProps {
  /** What the button says. */
  label: ComponentChildren;
  /** What opens. `close` closes it again and gives the focus back to the button. */
  children: (close: () => void) => ComponentChildren;
  /** Which edge of the button it lines up with. */
  edge?: 'start' | 'end';
  /** A class of what opens. */
  look: string;
  testId: string;
  /** What the button stands for, for tests. */
  value?: string;
}

/**
 * A button and what it opens below itself. It closes by the button, by Escape (the focus goes back to the button), and
 * when the pointer or the focus goes elsewhere (it stays there).
 */
export function Disclosure({ label, children, edge = 'end', look, testId, value }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  useOutside(root, open, (how) => (how === 'escape' ? close() : setOpen(false)));
  return (
    <div class="disclosure" ref={root}>
      <button
        type="button"
        class="picker-button"
        ref={button}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        data-testid={testId}
        data-value={value}
      >
        {label}
      </button>
      {open && (
        <Panel id={id} look={look} edge={edge}>
          {children(close)}
        </Panel>
      )}
    </div>
  );
}

interface PanelProps {
  id: string;
  look: string;
  edge: 'start' | 'end';
  children: ComponentChildren;
}

function Panel({ id, look, edge, children }: PanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (panel.current) keepInView(panel.current);
  }, []);
  return (
    <div class={`disclosure-panel ${look}`} data-edge={edge} id={id} ref={panel}>
      {children}
    </div>
  );
}

function keepInView(panel: HTMLElement): void {
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const { shift, maxHeight } = placePanel(panel.getBoundingClientRect(), { width, height });
  panel.style.translate = `${shift}px`;
  panel.style.maxHeight = `${maxHeight}px`;
}
