import { i18n } from '#i18n';
import type { Day } from '@/lib/domain/day';
import type { CheckResult } from '@/lib/domain/self-check';
import { CheckIcon } from '../icons/CheckIcon';
import { foundWords, invariantName, uncheckedWords } from './self-check-words';

/** One invariant: what must be true, and whether it is. */
export function SelfCheckResult({ result, today }: { result: CheckResult; today: Day }) {
  return (
    <li data-testid={`check-${result.invariant}`} data-value={result.status}>
      {result.status === 'not-applicable' ? (
        <span class="no-icon" aria-hidden="true">
          –
        </span>
      ) : (
        <CheckIcon good={result.status === 'ok'} />
      )}
      <div>
        <p>
          {invariantName(result.invariant)}{' '}
          <strong class={STATUS_CLASSES[result.status]}>{statusWords(result.status)}</strong>
        </p>
        {result.status === 'broken' &&
          result.found.map((found) => (
            <p key={found.kind} class="bad">
              {foundWords(found, today)}
            </p>
          ))}
        {result.status === 'not-applicable' && <p class="soft">{uncheckedWords(result.why)}</p>}
      </div>
    </li>
  );
}

/** A tick says by itself that it holds, to whoever sees it. */
const STATUS_CLASSES: Record<CheckResult['status'], string> = {
  ok: 'visually-hidden',
  broken: 'bad',
  'not-applicable': 'soft',
};

function statusWords(status: CheckResult['status']): string {
  if (status === 'ok') return i18n.t('selfCheck.ok');
  return status === 'broken' ? i18n.t('selfCheck.broken') : i18n.t('selfCheck.unchecked');
}
