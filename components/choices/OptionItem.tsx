// biome-ignore-all lint/a11y/useSemanticElements: part of a list of many choices.
// biome-ignore-all lint/a11y/useFocusableInteractive: its list names the current option (aria-activedescendant).
// biome-ignore-all lint/a11y/useKeyWithClickEvents: keys come to the element that has the focus.
import type { Option } from './find-options';

interface OptionItemProps {
  id: string;
  option: Option;
  chosen: boolean;
  /** The keys act on it. */
  current: boolean;
  onToggle: () => void;
}

export function OptionItem({ id, option: { name, note }, chosen, current, onToggle }: OptionItemProps) {
  return (
    <div
      id={id}
      class="option-item"
      role="option"
      aria-selected={chosen}
      data-current={current}
      title={name}
      // The focus stays where the keys are heard.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onToggle}
    >
      <svg class="option-box" width="16" height="16" viewBox="0 0 16 16" fill="none" aria-hidden="true">
        <rect x="1.5" y="1.5" width="13" height="13" rx="3" />
        {chosen && <path d="M4.4 8.3l2.4 2.4 4.8-5.2" stroke-width="2" />}
      </svg>
      <bdi class="option-name">{name}</bdi>
      {note !== undefined && <small class="option-note">{note}</small>}
    </div>
  );
}
