/** What the pages of figures ask, for tests of something else: no answer ever comes. */
import type { PerformanceQueries } from '@/lib/queries/performance';

export function waitingPerformance(): PerformanceQueries {
  const never = () => new Promise<never>(() => undefined);
  return {
    performance: never,
    programSparks: never,
    programs: never,
    lockForecast: never,
    labelFigures: never,
    payments: never,
    readAhead: never,
  };
}
