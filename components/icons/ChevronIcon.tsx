/** Points aside when what follows is folded away, and down when it is shown; its button says which. */
export function ChevronIcon({ open }: { open: boolean }) {
  return (
    <svg
      width="10"
      height="10"
      viewBox="0 0 10 10"
      fill="none"
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={open ? 'M2 3.5l3 3 3-3' : 'M3.5 2l3 3-3 3'} />
    </svg>
  );
}
