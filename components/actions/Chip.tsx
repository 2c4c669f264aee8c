import { i18n } from '#i18n';
import { isolate } from '../format/locale';
import './chips.css';

interface ChipProps {
  text: string;
  onRemove: () => void;
}

/** Something that narrows the list, to be taken away. */
export function Chip({ text, onRemove }: ChipProps) {
  return (
    <li class="chip">
      <bdi class="chip-text" title={text}>
        {text}
      </bdi>
      <button
        type="button"
        class="chip-remove"
        aria-label={i18n.t('actions.removeFilter', [isolate(text)])}
        onClick={(event) => {
          focusBeside(event.currentTarget);
          onRemove();
        }}
      >
        <span aria-hidden="true">×</span>
      </button>
    </li>
  );
}

/** What is taken away takes the focus along: the next one has it before, or the one in front. */
function focusBeside(button: HTMLElement): void {
  const item = button.closest('li');
  const beside = item?.nextElementSibling ?? item?.previousElementSibling;
  beside?.querySelector('button')?.focus();
}
