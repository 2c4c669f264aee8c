import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './layout.css';

interface CardProps {
  title: string;
  /** A sentence that says what the card is for. */
  lead?: string;
  /** Stands beside the title. */
  aside?: ComponentChildren;
  children: ComponentChildren;
  testId?: string;
}

/** One surface with a title; a region that a screen reader can go to. */
export function Card({ title, lead, aside, children, testId }: CardProps) {
  const id = useId();
  return (
    <section class="card" aria-labelledby={id} data-testid={testId}>
      <div class="card-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {lead !== undefined && <p class="card-lead">{lead}</p>}
      {children}
    </section>
  );
}
