import type { JSX } from 'preact';

export type MoneyState = 'approved' | 'pending' | 'reversed';

const SHAPES: Record<MoneyState, () => JSX.Element> = {
  approved: () => (
    <>
      <circle cx="6" cy="6" r="6" fill="var(--approved-fill)" />
      <path d="M3.4 6.2l1.8 1.8 3.4-3.8" fill="none" stroke="var(--background)" stroke-width="1.6" />
    </>
  ),
  pending: () => (
    <>
      <circle cx="6" cy="6" r="5" fill="none" stroke="var(--pending-fill)" stroke-width="2" />
      <path d="M6 1a5 5 0 0 0 0 10z" fill="var(--pending-fill)" />
    </>
  ),
  reversed: () => (
    <>
      <circle cx="6" cy="6" r="5" fill="none" stroke="var(--reversed-text)" stroke-width="1.8" />
      <path d="M4.2 4.2l3.6 3.6m0-3.6L4.2 7.8" fill="none" stroke="var(--reversed-text)" stroke-width="1.5" />
    </>
  ),
};

/** Filled disc with a tick, half disc, ring with a cross: a state is told apart without its colour. */
export function StateIcon({ state }: { state: MoneyState }) {
  return (
    <svg class="state-icon" width="11" height="11" viewBox="0 0 12 12" aria-hidden="true">
      {SHAPES[state]()}
    </svg>
  );
}
