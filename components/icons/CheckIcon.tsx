/** A tick or a cross beside a word that says the same. */
export function CheckIcon({ good }: { good: boolean }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke-width="2" aria-hidden="true">
      {good ? (
        <path d="M3 8.5l3.2 3.2L13 4.8" stroke="var(--approved-text)" />
      ) : (
        <path d="M4 4l8 8m0-8l-8 8" stroke="var(--reversed-text)" />
      )}
    </svg>
  );
}
