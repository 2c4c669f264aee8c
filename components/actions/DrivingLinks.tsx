import { i18n } from '#i18n';
import type { Link } from '@/lib/domain/link';
import { formatDate } from '../format/moments';
import './driving-links.css';

/** Labels can stand on hundreds of links; the newest few say enough. */
const MOST = 3;

/** The links an action came by, as far as its labels tell; nothing when they tell of none. */
export function DrivingLinks({ links }: { links: readonly Link[] }) {
  if (links.length === 0) return null;
  return (
    <section class="detail-part" data-testid="driving-links">
      <h3>{links.length === 1 ? i18n.t('actions.drivenBy') : i18n.t('actions.drivenByOne')}</h3>
      <ul class="driving-links">
        {links.slice(0, MOST).map(({ id, title, target, url, madeAt }) => (
          <li key={id}>
            <bdi>{title || target || url}</bdi>
            <bdi class="soft">{url}</bdi>
            <span class="soft">{i18n.t('actions.linkMade', [formatDate(madeAt)])}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
