import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

interface CopyLinkButtonProps {
  making: boolean;
  disabled: boolean;
  onPress: () => void;
}

/** The card's one button; the key L presses it from wherever nothing is typed. */
export function CopyLinkButton({ making, disabled, onPress }: CopyLinkButtonProps) {
  const idle = making || disabled;
  const press = () => !idle && onPress();
  useKey('l', press);
  return (
    <button
      type="button"
      class="button button-primary copy-link"
      aria-disabled={idle}
      aria-keyshortcuts="L"
      data-testid="copy-link"
      onClick={press}
    >
      {making ? i18n.t('links.card.making') : i18n.t('links.card.copy')}
      <span class="key" aria-hidden="true">
        L
      </span>
    </button>
  );
}

/** One letter by itself, unless it is typed into something or a dialog is open. */
function useKey(key: string, act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== key || event.repeat || hasModifier(event) || isTyped(event)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [key]);
}

function hasModifier({ ctrlKey, altKey, metaKey, isComposing }: KeyboardEvent): boolean {
  return ctrlKey || altKey || metaKey || isComposing;
}

/** A field that only shows its text takes no letters. */
function isTyped({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('dialog')) return true;
  if (target instanceof HTMLInputElement)
    return !target.readOnly && !['radio', 'checkbox'].includes(target.type);
  return target.matches('textarea, select, [contenteditable]');
}
