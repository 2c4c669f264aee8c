import { useId, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { hasRoom, LONGEST_VIEW_NAME, type SavedView } from '@/lib/domain/saved-views';
import { isolate } from '../format/locale';
import { useOutside } from '../periods/use-outside';

interface SavedViewsProps {
  views: readonly SavedView[];
  onOpen: (view: SavedView) => void;
  onSave: (name: string) => void;
  onRemove: (name: string) => void;
}

/** Named filters: opened, saved and removed. */
export function SavedViews({ views, onOpen, onSave, onRemove }: SavedViewsProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  useOutside(root, open, (how) => (how === 'escape' ? close() : setOpen(false)));
  return (
    <div class="saved-views" ref={root}>
      <button
        type="button"
        class="picker-button"
        ref={button}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        data-testid="saved-views"
      >
        {i18n.t('actions.views')}
      </button>
      {open && (
        <div class="views-panel" id={id}>
          {views.length === 0 && <p class="soft">{i18n.t('actions.viewsNone')}</p>}
          <ul>
            {views.map((view) => (
              <li key={view.name}>
                <button
                  type="button"
                  class="view-open"
                  onClick={() => {
                    onOpen(view);
                    close();
                  }}
                >
                  <bdi>{view.name}</bdi>
                </button>
                <button
                  type="button"
                  class="chip-remove"
                  aria-label={i18n.t('actions.viewRemove', [isolate(view.name)])}
                  onClick={() => onRemove(view.name)}
                >
                  <span aria-hidden="true">×</span>
                </button>
              </li>
            ))}
          </ul>
          <SaveForm views={views} onSave={onSave} />
        </div>
      )}
    </div>
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
