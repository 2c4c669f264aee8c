import { i18n } from '#i18n';
import { Card } from '../layout/Card';

interface BundleCardProps {
  /** The file as it would be saved; `undefined` while it is not asked for. */
  text: string | undefined;
  onShow: () => void;
  onHide: () => void;
  onSave: () => void;
}

/** A file for whoever helps, which its user can read before it leaves the device. */
export function BundleCard({ text, onShow, onHide, onSave }: BundleCardProps) {
  const shown = text !== undefined;
  return (
    <Card title={i18n.t('diagnostics.bundle')} lead={i18n.t('diagnostics.bundleLead')} testId="bundle">
      <div class="buttons">
        <button type="button" class="button" onClick={onSave} data-testid="save-bundle">
          {i18n.t('diagnostics.bundleSave')}
        </button>
        <button type="button" class="button" aria-expanded={shown} onClick={shown ? onHide : onShow}>
          {shown ? i18n.t('diagnostics.bundleHide') : i18n.t('diagnostics.bundleShow')}
        </button>
      </div>
      {shown && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1).
        <pre class="raw" tabIndex={0} dir="ltr" data-testid="bundle-text">
          {text}
        </pre>
      )}
    </Card>
  );
}
