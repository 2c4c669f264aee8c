import { i18n } from '#i18n';
import type { LinkPlan } from '@/lib/domain/link-order';
import type { LinkView } from './link-view';
import { ProgramPicker } from './ProgramPicker';

interface CardTitleProps {
  view: LinkView;
  plan: Extract<LinkPlan, { status: 'ready' }>;
  terms: string | undefined;
}

/** The program by name, or the choice of one; below it the one thing worth knowing about it now. */
export function CardTitle({ view, plan, terms }: CardTitleProps) {
  const { choices, chosen } = plan;
  const note = noteOf(plan, terms);
  return (
    <div class="page-card-title">
      {choices.length > 1 || !chosen ? (
        <ProgramPicker
          choices={choices}
          chosen={chosen}
          onChoose={({ accountId, programId }) => view.choose({ program: { accountId, programId } })}
        />
      ) : (
        <strong class="clipped" title={chosen.programName}>
          {chosen.programName}
        </strong>
      )}
      <span class="soft-text clipped" title={note}>
        {note}
      </span>
    </div>
  );
}

function noteOf(plan: CardTitleProps['plan'], terms: string | undefined): string {
  if (!plan.chosen) return i18n.t('links.card.several');
  if (plan.unclear) return i18n.t('links.card.unclear');
  if (plan.needsConfirmation) return i18n.t('links.card.otherPartner');
  if (plan.known) return i18n.t('links.card.known');
  return terms ?? (plan.by === 'own' ? i18n.t('links.card.own') : plan.target.hostToRead);
}
