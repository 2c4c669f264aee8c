import { i18n } from '#i18n';
import { ShowMore } from '../diagnostics/ShowMore';
import { usePaged } from '../diagnostics/use-paged';
import type { BulkLine, BulkTone } from './bulk-line';
import { type PickableProgram, ProgramPicker } from './ProgramPicker';
import './bulk.css';

const PAGE = 50;

const SIGNS: Record<BulkTone, string> = { good: '✓', wait: '…', ask: '?', bad: '×' };

interface BulkListProps {
  lines: readonly BulkLine[];
  onChoose: (address: string, choice: PickableProgram) => void;
}

/** Every address of a batch with its verdict; a sign and words, never colour alone. */
export function BulkList({ lines, onChoose }: BulkListProps) {
  const { shown, more, showMore } = usePaged(lines, PAGE);
  return (
    <>
      <ol class="bulk-list" aria-label={i18n.t('links.bulk.list')}>
        {shown.map((line) => (
          <li key={line.address} data-testid="bulk-line" data-value={line.tone}>
            <span class={`bulk-sign tone-${line.tone}`} aria-hidden="true">
              {SIGNS[line.tone]}
            </span>
            <span class="bulk-words">
              <bdi class="bulk-address" dir="ltr" title={line.address}>
                {line.address}
              </bdi>
              <span class="soft-text">{line.words}</span>
              {line.url !== null && <code class="bulk-url">{line.url}</code>}
            </span>
            {line.choices.length > 0 && (
              <ProgramPicker
                choices={line.choices}
                chosen={line.chosen}
                onChoose={(choice) => onChoose(line.address, choice)}
              />
            )}
          </li>
        ))}
      </ol>
      <ShowMore more={more} onMore={showMore} />
    </>
  );
}
