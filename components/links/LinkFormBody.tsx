import { i18n } from '#i18n';
import { LinkOptions } from './LinkOptions';
import { LinkTypeFields } from './LinkTypeFields';
import type { LinkView } from './link-view';
import { ProgramPicker } from './ProgramPicker';
import { PropertyField, type PropertyFieldProps } from './PropertyField';
import { type RefusalRemedies, RefusalView } from './RefusalView';
import './links.css';

interface LinkFormBodyProps {
  view: LinkView;
  remedies: RefusalRemedies;
  properties: Omit<PropertyFieldProps, 'view'>;
}

/** What an address turns out to need: its program, where it leads, how the link is made, its labels, the button. */
export function LinkFormBody({ view, remedies, properties }: LinkFormBodyProps) {
  const { plan, outcome } = view;
  if (!plan) return <p class="soft-text">{i18n.t('links.card.looking')}</p>;
  const badPath = plan.status === 'refused' && plan.refusal.reason === 'path-not-allowed';
  if (plan.status === 'refused' && !badPath) {
    return outcome ? null : <RefusalView refusal={plan.refusal} remedies={remedies} />;
  }
  return (
    <>
      {plan.status === 'ready' && <ProgramLine view={view} plan={plan} />}
      <LinkTypeFields view={view} />
      {plan.status === 'ready' && (
        <>
          <LinkOptions view={view} plan={plan} />
          <PropertyField view={view} {...properties} />
          <button
            type="submit"
            class="button button-primary make-link"
            aria-disabled={view.making || !plan.chosen}
            data-testid="make-link"
          >
            {view.making ? i18n.t('links.card.making') : i18n.t('links.form.make')}
          </button>
        </>
      )}
    </>
  );
}

interface ProgramLineProps {
  view: LinkView;
  plan: Extract<LinkView['plan'], { status: 'ready' }>;
}

function ProgramLine({ view, plan }: ProgramLineProps) {
  const { choices, chosen } = plan;
  return (
    <div class="option-line" data-testid="link-program">
      <span class="soft-text">{i18n.t('links.form.program')}</span>
      {choices.length > 1 || !chosen ? (
        <ProgramPicker
          choices={choices}
          chosen={chosen}
          onChoose={({ accountId, programId }) => view.choose({ program: { accountId, programId } })}
        />
      ) : (
        <strong>
          <bdi>{chosen.programName}</bdi>
        </strong>
      )}
      <span class="soft-text">{view.choices.home ? i18n.t('links.form.home') : plan.target.hostToRead}</span>
    </div>
  );
}
