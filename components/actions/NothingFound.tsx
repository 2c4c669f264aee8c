import { i18n } from '#i18n';
import './nothing-found.css';

interface NothingFoundProps {
  why: 'none-fits' | 'none-yet' | 'first-sync';
}

/** What an empty list means. */
export function NothingFound({ why }: NothingFoundProps) {
  const [title, hint] = words(why);
  return (
    <div class="nothing-found" data-testid="nothing-found" data-value={why}>
      <p>
        <strong>{title}</strong>
      </p>
      <p class="soft">{hint}</p>
    </div>
  );
}

function words(why: NothingFoundProps['why']): [title: string, hint: string] {
  switch (why) {
    case 'none-fits':
      return [i18n.t('actions.none'), i18n.t('actions.noneHint')];
    case 'none-yet':
      return [i18n.t('actions.noneYet'), i18n.t('actions.noneYetHint')];
    case 'first-sync':
      return [i18n.t('actions.noneYet'), i18n.t('actions.firstSync')];
  }
}
