import { i18n } from '#i18n';

interface CopyLinkButtonProps {
  making: boolean;
  disabled: boolean;
  onPress: () => void;
}

/** The card's one button; the page's keys press it with L. */
export function CopyLinkButton({ making, disabled, onPress }: CopyLinkButtonProps) {
  const idle = making || disabled;
  const name = making ? i18n.t('links.card.making') : i18n.t('links.card.copy');
  return (
    <button
      type="button"
      class="button button-primary copy-link"
      aria-label={name}
      aria-disabled={idle}
      aria-keyshortcuts="L"
      data-testid="copy-link"
      onClick={() => !idle && onPress()}
    >
      {name}
      <span class="key">L</span>
    </button>
  );
}
