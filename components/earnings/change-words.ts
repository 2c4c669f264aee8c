import { i18n } from '#i18n';
import { type Change, directionOf } from '@/lib/domain/comparison';
import { formatMoney, formatPercent, withoutSign } from '../format/money';

/** "Up $143.20 (12.6%)"; without the share where there was nothing before. */
export function changeWords(change: Change): string {
  const { amount, fraction, currency } = change;
  const direction = directionOf(change);
  if (direction === 'same') return i18n.t('change.same');
  const size = formatMoney(withoutSign(amount), currency);
  if (fraction === null)
    return direction === 'up' ? i18n.t('change.more', [size]) : i18n.t('change.less', [size]);
  const sizes: [string, string] = [size, formatPercent(withoutSign(fraction))];
  return direction === 'up' ? i18n.t('change.morePercent', sizes) : i18n.t('change.lessPercent', sizes);
}
