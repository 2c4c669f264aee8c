import type { LinkRefusal } from '@/lib/domain/link-refusal';
import { type RefusalRemedy, refusalCopy, refusalRemedyName } from './refusal-copy';
import './links.css';

/** What the page does for each remedy. */
export type RefusalRemedies = Record<Exclude<RefusalRemedy, 'none'>, () => void>;

interface RefusalViewProps {
  refusal: LinkRefusal;
  remedies: RefusalRemedies;
}

/** Why no link can be made here, and the one thing that helps. */
export function RefusalView({ refusal, remedies }: RefusalViewProps) {
  const { title, text, remedy } = refusalCopy(refusal);
  return (
    <div class="link-verdict" data-testid="link-refusal" data-value={refusal.reason}>
      <p>
        <strong>{title}</strong> <span class="verdict-text">{text}</span>
      </p>
      {remedy !== 'none' && (
        <button type="button" class="button button-small" onClick={remedies[remedy]}>
          {refusalRemedyName(remedy)}
        </button>
      )}
    </div>
  );
}
