import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Link } from '@/lib/domain/link';
import type { LinkPlan } from '@/lib/domain/link-order';
import type { LinkRefusal } from '@/lib/domain/link-refusal';
import { LetterAvatar } from '../LetterAvatar';
import { CardTitle } from './CardTitle';
import { CopyLinkButton } from './CopyLinkButton';
import { LinkOptions } from './LinkOptions';
import type { LinkView } from './link-view';
import { FailedView, OutcomeView } from './OutcomeView';
import { type RefusalRemedies, RefusalView } from './RefusalView';
import './page-card.css';

export interface PageCardProps {
  view: LinkView;
  remedies: RefusalRemedies;
  onQr: (link: Link) => void;
  /** The program's terms in a few words ("8% per sale · 30-day click window"), where they are known. */
  terms?: string | undefined;
}

/** The page in front of the user: which program it belongs to, and its tracking link in one press. */
export function PageCard({ view, remedies, onQr, terms }: PageCardProps) {
  const { plan, outcome, failure } = view;
  return (
    <section class="page-card" aria-label={i18n.t('links.card.label')} data-testid="page-card">
      {plan?.status === 'ready' && <ReadyCard view={view} plan={plan} terms={terms} />}
      {plan?.status === 'refused' && !outcome && <NoLink refusal={plan.refusal} remedies={remedies} />}
      {!plan && !failure && <p class="page-card-wait soft-text">{i18n.t('links.card.looking')}</p>}
      {outcome && <OutcomeView view={view} outcome={outcome} remedies={remedies} onQr={onQr} />}
      {failure && <FailedView failure={failure} onRetry={() => view.make()} />}
    </section>
  );
}

/** On a page that can never have a link nothing is wrong: that is said in a line, and not as a problem. */
function NoLink({ refusal, remedies }: { refusal: LinkRefusal; remedies: RefusalRemedies }) {
  const nothing = refusal.reason === 'not-a-web-page' || refusal.reason === 'no-address';
  if (!nothing) return <RefusalView refusal={refusal} remedies={remedies} />;
  return <p class="page-card-wait soft-text">{i18n.t('links.card.nothing')}</p>;
}

interface ReadyCardProps {
  view: LinkView;
  plan: Extract<LinkPlan, { status: 'ready' }>;
  terms: string | undefined;
}

function ReadyCard({ view, plan, terms }: ReadyCardProps) {
  const [open, setOpen] = useState(false);
  const { chosen } = plan;
  return (
    <>
      <div class="page-card-head">
        <LetterAvatar name={chosen?.programName ?? plan.target.hostToRead} />
        <CardTitle view={view} plan={plan} terms={terms} />
        <button
          type="button"
          class="icon-button"
          aria-expanded={open}
          aria-label={i18n.t('links.card.options')}
          title={i18n.t('links.card.options')}
          onClick={() => setOpen(!open)}
        >
          <OptionsIcon />
        </button>
        <CopyLinkButton making={view.making} disabled={!chosen} onPress={() => view.make()} />
      </div>
      {open && <LinkOptions view={view} plan={plan} />}
    </>
  );
}

function OptionsIcon() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="currentColor" aria-hidden="true">
      <circle cx="3" cy="8" r="1.4" />
      <circle cx="8" cy="8" r="1.4" />
      <circle cx="13" cy="8" r="1.4" />
    </svg>
  );
}
