import { ProblemLine } from '@/components/feedback/ProblemLine';
import type { Failure } from '@/lib/domain/failure';
import type { DashboardServices } from '../services';

interface FiguresProblemProps {
  failure: Failure;
  services: DashboardServices;
  onRetry: () => void;
}

/** What keeps a page from its figures, and the one thing that mends it. */
export function FiguresProblem({ failure, services, onRetry }: FiguresProblemProps) {
  const remedies = {
    retry: onRetry,
    reconnect: services.openWelcome,
    'open-options': services.openOptions,
    'allow-host': () => void services.requestHost().then((granted) => granted && onRetry()),
  };
  return <ProblemLine failure={failure} remedies={remedies} />;
}
