import { i18n } from '#i18n';
import type { ActionState } from '@/lib/domain/action';
import { toggled } from '../choices/find-options';
import { StateIcon } from '../icons/StateIcon';
import { stateName } from './action-words';
import './state-toggles.css';

const STATES = ['approved', 'pending', 'reversed'] as const satisfies readonly ActionState[];

interface StateTogglesProps {
  states: readonly ActionState[];
  onChange: (states: ActionState[]) => void;
}

/** Which states are shown; none pressed is all. */
export function StateToggles({ states, onChange }: StateTogglesProps) {
  return (
    <fieldset class="state-toggles" aria-label={i18n.t('actions.state')}>
      {STATES.map((state) => (
        <button
          key={state}
          type="button"
          class="state-toggle"
          aria-pressed={states.includes(state)}
          onClick={() => onChange(toggled(states, state))}
          data-testid={`state-${state}`}
        >
          <StateIcon state={state} />
          {stateName(state)}
        </button>
      ))}
    </fieldset>
  );
}
