import type { ActionState } from '@/lib/domain/action';
import { StateIcon } from '../icons/StateIcon';
import { stateName } from './action-words';
import './state-badge.css';

interface StateBadgeProps {
  state: ActionState;
  /** impact.com's own word: all there is to say of a state we do not know. */
  text: string;
}

/** A state by shape, colour and word. */
export function StateBadge({ state, text }: StateBadgeProps) {
  if (state === 'other') return <bdi class="state-badge">{text || stateName(state)}</bdi>;
  return (
    <span class={`state-badge state-${state}`}>
      <StateIcon state={state} />
      {stateName(state)}
    </span>
  );
}
