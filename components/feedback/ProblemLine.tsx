import type { Failure } from '@/lib/domain/failure';
import { failureCopy, type Remedy, remedyName } from '../failure-copy';
import './feedback.css';

/** What the page does for each remedy. */
export type Remedies = Record<Exclude<Remedy, 'none'>, () => void>;

interface ProblemLineProps {
  failure: Failure;
  remedies: Remedies;
}

/** What is wrong, in a line, and the one thing that mends it. */
export function ProblemLine({ failure, remedies }: ProblemLineProps) {
  const { title, text, remedy } = failureCopy(failure);
  return (
    <div class="problem-line" role="alert" data-testid="problem-line" data-value={failure.kind}>
      <p>
        <strong>{title}</strong> <span class="problem-text">{text}</span>
      </p>
      {remedy !== 'none' && (
        <button type="button" class="button button-small" onClick={remedies[remedy]}>
          {remedyName(remedy)}
        </button>
      )}
    </div>
  );
}
