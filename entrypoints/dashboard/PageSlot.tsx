import { i18n } from '#i18n';
import type { Page, PageProps } from './pages';
import { usePage } from './use-page';

/** One page in its place beside the side bar, as soon as its code is here. */
export function PageSlot({ page, ...props }: PageProps & { page: Page }) {
  const loaded = usePage(page);
  switch (loaded.status) {
    case 'ready':
      return <loaded.Page {...props} />;
    case 'failed':
      return <Gone />;
    case 'loading':
      return (
        <div class="page-head">
          <h1>{page.name()}</h1>
        </div>
      );
  }
}

function Gone() {
  return (
    <p class="problem-line" role="alert">
      {i18n.t('dashboard.pageGone')}{' '}
      <button type="button" class="button button-small" onClick={() => location.reload()}>
        {i18n.t('dashboard.reload')}
      </button>
    </p>
  );
}
