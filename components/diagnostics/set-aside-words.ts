import { i18n } from '#i18n';
import { isolate } from '../format/locale';

/** "Payout unreadable", as the reading notes it, in a sentence. */
export function reasonWords(reason: string): string {
  if (reason === 'disappeared') return i18n.t('diagnostics.reasonGone');
  const [field = '', trouble] = reason.split(' ');
  if (trouble === 'missing') return i18n.t('diagnostics.reasonMissing', [isolate(field)]);
  if (trouble === 'unreadable') return i18n.t('diagnostics.reasonUnreadable', [isolate(field)]);
  return i18n.t('diagnostics.reasonNoRow');
}
