import { i18n } from '#i18n';
import { COPY_KINDS, type CopyKind } from '@/lib/domain/link-copy';
import { RadioRow } from './RadioRow';

const NAMES: Record<CopyKind, () => string> = {
  plain: () => i18n.t('links.format.plain'),
  markdown: () => i18n.t('links.format.markdown'),
  html: () => i18n.t('links.format.html'),
  rich: () => i18n.t('links.format.rich'),
};

export function formatName(kind: CopyKind): string {
  return NAMES[kind]();
}

/** Every form, with its name in words. */
export function formatOptions(): { value: CopyKind; label: string }[] {
  return COPY_KINDS.map((value) => ({ value, label: formatName(value) }));
}

interface FormatChooserProps {
  kind: CopyKind;
  onChoose: (kind: CopyKind) => void;
}

/** In which form a link is copied. */
export function FormatChooser({ kind, onChoose }: FormatChooserProps) {
  return (
    <RadioRow
      label={i18n.t('links.format.label')}
      name="copy-as"
      value={kind}
      options={formatOptions()}
      onChoose={onChoose}
    />
  );
}
