import { i18n } from '#i18n';
import type { Day } from '@/lib/domain/day';
import type { Failure } from '@/lib/domain/failure';
import type { SelfCheckReport } from '@/lib/domain/self-check';
import { failureCopy } from '../failure-copy';
import { formatDuration } from '../format/moments';
import { Card } from '../layout/Card';
import { SelfCheckResult } from './SelfCheckResult';
import { conclusionWords } from './self-check-words';

interface SelfCheckCardProps {
  report: SelfCheckReport | undefined;
  running: boolean;
  failure: Failure | undefined;
  today: Day;
  onCheck: () => void;
}

/** The button that looks whether everything on the device is as it must be, and what it found. */
export function SelfCheckCard({ report, running, failure, today, onCheck }: SelfCheckCardProps) {
  return (
    <Card title={i18n.t('selfCheck.title')} lead={i18n.t('selfCheck.lead')} testId="self-check">
      <button
        type="button"
        class="button"
        aria-disabled={running}
        onClick={() => !running && onCheck()}
        data-testid="run-self-check"
      >
        {running ? i18n.t('selfCheck.checking') : i18n.t('selfCheck.check')}
      </button>
      <p class="self-check-conclusion" role="status" data-testid="self-check-conclusion">
        {!running && failure && failureCopy(failure).title}
        {!running && !failure && report && (
          <>
            {conclusionWords(report)}{' '}
            <span class="soft">{i18n.t('selfCheck.took', [formatDuration(report.tookMs)])}</span>
          </>
        )}
      </p>
      {report && (
        <ul class="self-check-results">
          {report.results.map((result) => (
            <SelfCheckResult key={result.invariant} result={result} today={today} />
          ))}
        </ul>
      )}
    </Card>
  );
}
