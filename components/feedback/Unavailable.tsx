import type { Failure } from '@/lib/domain/failure';
import { Mark } from '../icons/Mark';
import { ProblemLine } from './ProblemLine';
import './feedback.css';

interface UnavailableProps {
  failure: Failure;
  onRetry: () => void;
  onOptions: () => void;
}

/** Not even the accounts can be read: what is wrong, and the way on. */
export function Unavailable({ failure, onRetry, onOptions }: UnavailableProps) {
  const remedies = { retry: onRetry, reconnect: onOptions, 'open-options': onOptions, 'allow-host': onRetry };
  return (
    <main class="unavailable">
      <Mark size={32} />
      <ProblemLine failure={failure} remedies={remedies} />
    </main>
  );
}
