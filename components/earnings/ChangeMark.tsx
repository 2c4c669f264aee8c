import { type Change, directionOf } from '@/lib/domain/comparison';
import { Figure } from '../Figure';
import { ChangeIcon } from '../icons/ChangeIcon';
import { changeWords } from './change-words';

/** Up or down; how much, it says when it is pointed at or heard. */
export function ChangeMark({ change }: { change: Change }) {
  return (
    <span class={`change change-${directionOf(change)}`} title={changeWords(change)}>
      <ChangeIcon direction={directionOf(change)} />
      <Figure name={`change-${change.currency}`} value={change.amount} class="visually-hidden">
        {changeWords(change)}
      </Figure>
    </span>
  );
}
