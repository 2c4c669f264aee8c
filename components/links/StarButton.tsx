import { i18n } from '#i18n';
import { isolate } from '../format/locale';
import './history.css';

interface StarButtonProps {
  starred: boolean;
  /** What is marked. */
  name: string;
  onChange: (starred: boolean) => void;
}

/** A mark the user sets for finding something again. */
export function StarButton({ starred, name, onChange }: StarButtonProps) {
  return (
    <button
      type="button"
      class="icon-button star-button"
      aria-pressed={starred}
      aria-label={i18n.t('links.history.star', [isolate(name)])}
      onClick={() => onChange(!starred)}
    >
      <svg
        width="16"
        height="16"
        viewBox="0 0 16 16"
        stroke="currentColor"
        stroke-width="1.3"
        aria-hidden="true"
      >
        <path
          d="M8 1.8l1.9 3.9 4.3.6-3.1 3 .7 4.3L8 11.6l-3.8 2 .7-4.3-3.1-3 4.3-.6z"
          fill={starred ? 'currentColor' : 'none'}
          stroke-linejoin="round"
        />
      </svg>
    </button>
  );
}
