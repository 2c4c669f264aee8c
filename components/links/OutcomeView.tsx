import type { Failure } from '@/lib/domain/failure';
import type { Link } from '@/lib/domain/link';
import type { LinkOutcome } from '@/lib/domain/link-order';
import { failureCopy, remedyName } from '../failure-copy';
import { ConfirmView } from './ConfirmView';
import type { LinkView } from './link-view';
import { MadeView } from './MadeView';
import { type RefusalRemedies, RefusalView } from './RefusalView';
import { UnclearView } from './UnclearView';
import './links.css';

interface OutcomeViewProps {
  view: LinkView;
  outcome: LinkOutcome;
  remedies: RefusalRemedies;
  onQr: (link: Link) => void;
}

/** What came of pressing the button. */
export function OutcomeView({ view, outcome, remedies, onQr }: OutcomeViewProps) {
  switch (outcome.status) {
    case 'made':
      return (
        <MadeView
          link={outcome.link}
          reused={outcome.reused}
          copied={view.copied}
          onCopy={view.copyAgain}
          onQr={onQr}
          onAgain={() => view.make({ again: true })}
        />
      );
    case 'confirm':
      return (
        <ConfirmView
          target={outcome.target}
          onKeep={(keep) => view.choose({ keep })}
          onConfirm={() => view.make({ confirmed: true })}
        />
      );
    case 'unclear':
      return (
        <UnclearView
          unclear={outcome.unclear}
          onAnother={() => view.make({ again: true })}
          onBuild={() => view.make({ by: 'own' })}
          onDismiss={() => view.dismiss(outcome.unclear)}
        />
      );
    case 'refused':
      return <RefusalView refusal={outcome.refusal} remedies={remedies} />;
    case 'failed':
      return <FailedView failure={outcome.failure} onRetry={() => view.make()} />;
    case 'choose':
      return null;
  }
}

/** Nothing was made, so asking again is harmless. */
export function FailedView({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const { title, text } = failureCopy(failure);
  return (
    <div class="link-verdict" role="alert" data-testid="link-failed" data-value={failure.kind}>
      <p>
        <strong>{title}</strong> <span class="verdict-text">{text}</span>
      </p>
      <button type="button" class="button button-small" onClick={onRetry}>
        {remedyName('retry')}
      </button>
    </div>
  );
}
