import { i18n } from '#i18n';
import './settings.css';

/** The way to each section. */
export function SectionLinks({ links }: { links: readonly { id: string; name: string }[] }) {
  return (
    <nav class="section-links" aria-label={i18n.t('settings.sections')}>
      <ul>
        {links.map(({ id, name }) => (
          <li key={id}>
            <a href={`#${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
