import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Day } from '@/lib/domain/day';
import type { SyncRun } from '@/lib/domain/sync-run';
import { formatMoment } from '../format/moments';
import { formatCount } from '../format/money';
import { ChevronIcon } from '../icons/ChevronIcon';
import { resultWords, stepLines, sumSteps, tookWords } from './run-words';

interface RunRowsProps {
  run: SyncRun;
  going: boolean;
  today: Day;
}

/** One run in a row; its steps in a second one, on demand. */
export function RunRows({ run, going, today }: RunRowsProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { rows, changedDays } = sumSteps(run);
  const trigger =
    run.trigger === 'user' ? i18n.t('diagnostics.runByUser') : i18n.t('diagnostics.runBySchedule');
  return (
    <>
      <tr data-testid="run">
        <th scope="row">
          <button
            type="button"
            class="run-toggle"
            aria-expanded={open}
            aria-controls={open ? id : undefined}
            onClick={() => setOpen(!open)}
          >
            <ChevronIcon open={open} />
            {formatMoment(run.startedAt)}
          </button>
        </th>
        <td>{tookWords(run)}</td>
        <td>{trigger}</td>
        <td class="number">{formatCount(run.requests)}</td>
        <td class="number">{formatCount(rows)}</td>
        <td class="number">{formatCount(changedDays)}</td>
        <td class={run.failure ? 'bad' : undefined}>{resultWords(run, going)}</td>
      </tr>
      {open && (
        <tr id={id}>
          <td colSpan={7}>
            <Steps run={run} today={today} />
          </td>
        </tr>
      )}
    </>
  );
}

function Steps({ run, today }: { run: SyncRun; today: Day }) {
  if (run.steps.length === 0) return <p class="soft">{i18n.t('diagnostics.stepsNone')}</p>;
  return (
    <ol class="steps" data-testid="steps">
      {stepLines(run, today).map((line, index) => (
        // Steps are only ever added to, so a line keeps its place.
        <li key={index}>{line}</li>
      ))}
    </ol>
  );
}
