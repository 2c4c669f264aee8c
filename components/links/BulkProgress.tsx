import { i18n } from '#i18n';
import { type Bulk, type BulkCounts, countVerdicts } from '@/lib/domain/link-bulk';
import { failureCopy } from '../failure-copy';
import { formatUntil } from '../format/moments';
import { formatCount } from '../format/money';
import { countWords } from './bulk-words';
import './bulk.css';

interface BulkProgressProps {
  bulk: Bulk;
  nowMs: number;
  /** Whether all its links are on the clipboard; nothing before they were asked for. */
  copied: boolean | undefined;
  /** Why the last thing asked of it came to nothing, in words. */
  problem: string | undefined;
  onCancel: () => void;
  /** Goes on with what waits, and once more with what failed. */
  onResume: () => void;
  /** Takes other partners' parameters out of those addresses that wait for a yes. */
  onConfirmAll: () => void;
  onCopyAll: () => void;
  onExport: () => void;
  /** Puts the batch away and begins another. */
  onClose: () => void;
}

/** How far a batch is, and what can be done with it now. */
export function BulkProgress(props: BulkProgressProps) {
  const { bulk, nowMs, copied, problem } = props;
  const counts = countVerdicts(bulk);
  const all = bulk.entries.length;
  const done = all - counts.waiting;
  return (
    <div class="bulk-progress" data-testid="bulk-progress" data-value={bulk.status}>
      <p>
        <strong role="status">{stateWords(bulk, done, nowMs)}</strong>{' '}
        <span class="soft-text">{countWords(counts)}</span>
      </p>
      <progress max={all} value={done} aria-label={i18n.t('links.bulk.progress')} />
      {problem !== undefined && <p role="alert">{problem}</p>}
      <BulkButtons {...props} counts={counts} />
      <p class="soft-text" role="status">
        {copied === true && i18n.t('links.bulk.copied')}
        {copied === false && i18n.t('links.bulk.notCopied')}
      </p>
    </div>
  );
}

function BulkButtons(props: BulkProgressProps & { counts: BulkCounts }) {
  const { bulk, counts, onCancel, onResume, onConfirmAll, onCopyAll, onExport, onClose } = props;
  const going = bulk.status === 'running' || bulk.status === 'paused';
  const left = counts.waiting + counts.failed > 0;
  return (
    <div class="button-line">
      {going && <Small name={i18n.t('links.bulk.cancel')} onPress={onCancel} />}
      {bulk.status !== 'running' && left && <Small name={i18n.t('links.bulk.resume')} onPress={onResume} />}
      {!going && counts.confirm > 0 && (
        <Small name={i18n.t('links.bulk.confirmRest')} onPress={onConfirmAll} />
      )}
      {counts.made > 0 && <Small name={i18n.t('links.bulk.copyAll')} onPress={onCopyAll} />}
      <Small name={i18n.t('links.bulk.export')} onPress={onExport} />
      {!going && <Small name={i18n.t('links.bulk.another')} onPress={onClose} />}
    </div>
  );
}

function Small({ name, onPress }: { name: string; onPress: () => void }) {
  return (
    <button type="button" class="button button-small" onClick={onPress}>
      {name}
    </button>
  );
}

function stateWords(bulk: Bulk, done: number, nowMs: number): string {
  const places: [string, string] = [formatCount(done), formatCount(bulk.entries.length)];
  switch (bulk.status) {
    case 'running':
      return i18n.t('links.bulk.running', places);
    case 'paused':
      return pausedWords(bulk, nowMs);
    case 'cancelled':
      return i18n.t('links.bulk.cancelled', places);
    case 'done':
      return i18n.t('links.bulk.done', places);
  }
}

function pausedWords({ failure, resumeAt }: Bulk, nowMs: number): string {
  const why = failure ? failureCopy(failure).title : i18n.t('links.bulk.pausedPlain');
  return resumeAt === null ? why : i18n.t('links.bulk.paused', [why, formatUntil(resumeAt, nowMs)]);
}
