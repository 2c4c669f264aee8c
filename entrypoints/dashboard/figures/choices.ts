import { BUCKET_SIZES, type BucketSize } from '@/lib/domain/buckets';
import { METRICS, type Metric } from '@/lib/domain/performance';
import {
  COMPARISONS,
  type Comparison,
  DEFAULT_PERIOD,
  type PeriodChoice,
  parsePeriod,
  writePeriod,
} from '@/lib/domain/performance-period';
import type { RouteQuery } from '../route';
import type { Router } from '../use-route';

/** What the pages of figures are asked for; all of it stands in the address. */
export interface FigureChoices {
  period: PeriodChoice;
  comparison: Comparison;
  /** `null` for the one that is read most easily. */
  size: BucketSize | null;
  metric: Metric;
  /** As the address has it; "" for the account's own. */
  currency: string;
}

/** Reads the choices of an address; what it does not hold, or nobody can mean, is as at first. */
export function readChoices(query: RouteQuery): FigureChoices {
  return {
    period: parsePeriod(query.period) ?? DEFAULT_PERIOD,
    comparison: COMPARISONS.find((one) => one === query.compare) ?? 'previous',
    size: BUCKET_SIZES.find((one) => one === query.by) ?? null,
    metric: METRICS.find((one) => one === query.metric) ?? 'payout',
    currency: query.currency ?? '',
  };
}

export interface ChoiceSetters {
  onPeriod: (period: PeriodChoice) => void;
  onComparison: (comparison: Comparison) => void;
  onSize: (size: BucketSize) => void;
  onMetric: (metric: Metric) => void;
  onCurrency: (currency: string) => void;
}

/** Writes choices into the address. Another period is a step of its own, which Back takes back. */
export function choiceSetters(setQuery: Router['setQuery']): ChoiceSetters {
  return {
    onPeriod: (period) => setQuery({ period: writePeriod(period), by: undefined }, 'push'),
    onComparison: (compare) => setQuery({ compare }),
    onSize: (by) => setQuery({ by }),
    onMetric: (metric) => setQuery({ metric }),
    onCurrency: (currency) => setQuery({ currency }),
  };
}

/** The choices that mean the same on every page of figures, for links between them. */
export function sharedChoices({ period, compare, currency }: RouteQuery): Record<string, string | undefined> {
  return { period, compare, currency };
}
