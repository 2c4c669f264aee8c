import type { Change, Metric } from '@/lib/domain/performance';
import { ChangeIcon } from '../icons/ChangeIcon';
import { describeChange, directionOfChange, formatChange, newsOfChange } from './metric-words';

interface ChangeMarkProps {
  metric: Metric;
  change: Change;
  currency: string;
}

/** A change beside its figure: an arrow and its size to those who see it, a sentence to those who hear it. */
export function ChangeMark({ metric, change, currency }: ChangeMarkProps) {
  const direction = directionOfChange(change);
  return (
    <span class={`change-mark news-${newsOfChange(metric, change)}`}>
      <span aria-hidden="true">
        <ChangeIcon direction={direction} />
        {direction !== 'same' && formatChange(metric, change, currency)}
      </span>
      <span class="visually-hidden"> {describeChange(metric, change, currency)}</span>
    </span>
  );
}
