import { i18n } from '#i18n';
import { Field } from '../forms/Field';
import type { LinkChoices, LinkView } from './link-view';
import { RadioRow } from './RadioRow';
import './links.css';

/** Regular, vanity with a path, or built here. */
export function LinkTypeFields({ view }: { view: LinkView }) {
  const { path } = view.choices;
  return (
    <>
      <div class="option-line">
        <span class="soft-text">{i18n.t('links.form.type')}</span>
        <RadioRow
          label={i18n.t('links.form.type')}
          name="link-type"
          value={toType(view)}
          options={[
            { value: 'regular', label: i18n.t('links.form.regular') },
            { value: 'vanity', label: i18n.t('links.form.vanity') },
            { value: 'own', label: i18n.t('links.form.own') },
          ]}
          onChoose={(type) => view.choose(CHOICES[type])}
        />
      </div>
      {path !== null && (
        <Field
          label={i18n.t('links.form.path')}
          hint={i18n.t('links.form.pathHint')}
          value={path}
          onInput={(text) => view.choose({ path: text })}
          error={pathError(view)}
        />
      )}
    </>
  );
}

type LinkType = 'regular' | 'vanity' | 'own';

const CHOICES: Record<LinkType, Pick<LinkChoices, 'path' | 'by'>> = {
  regular: { path: null, by: 'impact' },
  vanity: { path: '', by: 'impact' },
  own: { path: null, by: 'own' },
};

/** Undecided, it is what the settings make of it. */
function toType({ choices: { path, by }, plan }: LinkView): LinkType {
  if (path !== null) return 'vanity';
  const maker = by ?? (plan?.status === 'ready' ? plan.by : 'impact');
  return maker === 'own' ? 'own' : 'regular';
}

function pathError({ plan }: LinkView): string | undefined {
  const refused = plan?.status === 'refused' && plan.refusal.reason === 'path-not-allowed';
  return refused ? i18n.t('links.refusal.path.text') : undefined;
}
