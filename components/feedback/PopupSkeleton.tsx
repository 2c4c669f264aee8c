import { i18n } from '#i18n';
import { Mark } from '../icons/Mark';
import './feedback.css';

/** The places of the numbers while they are read, as large as the numbers will be. */
export function EarningsSkeleton() {
  return (
    <div class="skeleton" role="status" aria-label={i18n.t('popup.loading')}>
      <span class="skeleton-payout" />
      <span class="skeleton-range" />
      <span class="skeleton-bar" />
      <span class="skeleton-columns" />
      <span class="skeleton-columns" />
    </div>
  );
}

export function PopupSkeleton() {
  return (
    <>
      <header class="popup-header">
        <Mark />
      </header>
      <main class="popup-body">
        <span class="skeleton-picker" />
        <EarningsSkeleton />
      </main>
    </>
  );
}
