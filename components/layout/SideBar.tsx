import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { formatCount } from '../format/money';
import { Mark } from '../icons/Mark';
import './layout.css';

export interface PageLink {
  /** What the address bar shows behind `#/`. */
  path: string;
  name: string;
  /** How much of it the user has not looked at yet. */
  unseen?: number;
}

interface SideBarProps {
  /** Whose pages these are: the account, or the way to choose one. */
  children: ComponentChildren;
  links: readonly PageLink[];
  current: string;
  /** How fresh the numbers are and whose days they count, below everything. */
  notes: readonly string[];
}

/** The dashboard's side: account, pages, freshness. In a narrow window it lies on top. */
export function SideBar({ children, links, current, notes }: SideBarProps) {
  return (
    <header class="side-bar">
      <div class="side-account">
        <Mark size={22} />
        {children}
      </div>
      <nav aria-label={i18n.t('dashboard.pages')}>
        <ul class="side-links">
          {links.map(({ path, name, unseen = 0 }) => (
            <li key={path}>
              <a href={`#/${path}`} aria-current={path === current ? 'page' : undefined}>
                {name}
                {unseen > 0 && <Unseen count={unseen} />}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="side-notes">
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
    </header>
  );
}

function Unseen({ count }: { count: number }) {
  return (
    <>
      {' '}
      <span class="side-count" aria-hidden="true">
        {formatCount(count)}
      </span>
      <span class="visually-hidden">{i18n.t('dashboard.unseen', count, [formatCount(count)])}</span>
    </>
  );
}
