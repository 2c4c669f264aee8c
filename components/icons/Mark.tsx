/** The pulse in a rounded square; decorative, its name stands beside it. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="var(--accent)" />
      <path
        d="M5.5 17h4.2l3.1-8.5 5.6 15 3.3-9.5 1.5 3h3.3"
        fill="none"
        stroke="var(--on-accent)"
        stroke-width="2.8"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
