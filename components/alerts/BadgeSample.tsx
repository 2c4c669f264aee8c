import type { Badge } from '@/lib/domain/badge';
import { BADGE_COLOURS, BADGE_TEXT_COLOUR } from '@/lib/domain/badge-colours';
import './alerts.css';

/** A badge as the toolbar draws it, to say what it means. */
export function BadgeSample({ text, tone }: Badge) {
  return (
    <span
      class="badge-sample"
      aria-hidden="true"
      style={{ backgroundColor: BADGE_COLOURS[tone], color: BADGE_TEXT_COLOUR }}
    >
      {text}
    </span>
  );
}
