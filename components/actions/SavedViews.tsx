import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { hasRoom, LONGEST_VIEW_NAME, type SavedView } from '@/lib/domain/saved-views';
import { isolate } from '../format/locale';
import { Disclosure } from '../layout/Disclosure';
import './saved-views.css';
import './form-panel.css';
import './chips.css';

interface SavedViewsProps {
  views: readonly SavedView[];
  onOpen: (view: SavedView) => void;
  onSave: (name: string) => void;
  onRemove: (name: string) => void;
}

/** Named filters: opened, saved and removed. */
export function SavedViews({ views, onOpen, onSave, onRemove }: SavedViewsProps) {
  return (
    <Disclosure label={i18n.t('actions.views')} look="form-panel saved-views" testId="saved-views">
      {(close) => (
        <>
          {views.length === 0 && <p class="soft">{i18n.t('actions.viewsNone')}</p>}
          <ul>
            {views.map((view) => (
              <ViewItem
                key={view.name}
                name={view.name}
                onOpen={() => {
                  onOpen(view);
                  close();
                }}
                onRemove={() => onRemove(view.name)}
              />
            ))}
          </ul>
          <SaveForm views={views} onSave={onSave} />
        </>
      )}
    </Disclosure>
  );
}

interface ViewItemProps {
  name: string;
  onOpen: () => void;
  onRemove: () => void;
}

function ViewItem({ name, onOpen, onRemove }: ViewItemProps) {
  return (
    <li>
      <button type="button" class="view-open" onClick={onOpen}>
        <bdi>{name}</bdi>
      </button>
      <button
        type="button"
        class="chip-remove"
        aria-label={i18n.t('actions.viewRemove', [isolate(name)])}
        onClick={onRemove}
      >
        <span aria-hidden="true">×</span>
      </button>
    </li>
  );
}

function SaveForm({ views, onSave }: Pick<SavedViewsProps, 'views' | 'onSave'>) {
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const fits = hasRoom(views, name);
  return (
    <form
      class="view-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name === '' || !fits) return;
        onSave(name);
        setTyped('');
      }}
    >
      <label>
        {i18n.t('actions.viewSave')}
        <input
          type="text"
          value={typed}
          maxLength={LONGEST_VIEW_NAME}
          placeholder={i18n.t('actions.viewName')}
          autocomplete="off"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="button button-small" aria-disabled={name === '' || !fits}>
        {i18n.t('actions.viewKeep')}
      </button>
      {!fits && <p class="bad">{i18n.t('actions.viewsFull')}</p>}
    </form>
  );
}
