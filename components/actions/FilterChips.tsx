import { i18n } from '#i18n';
import { type ActionFilter, LABEL_KINDS, type LabelKind } from '@/lib/domain/action-filter';
import { isolate } from '../format/locale';
import { labelName } from './action-words';
import './chips.css';

interface FilterChipsProps {
  filter: ActionFilter;
  onChange: (patch: Partial<ActionFilter>) => void;
}

/** What a link from elsewhere asked for, each to be taken away. */
export function FilterChips({ filter, onChange }: FilterChipsProps) {
  const labels = LABEL_KINDS.filter((kind) => filter.labels[kind] !== undefined);
  if (labels.length === 0 && filter.alerts === null) return null;
  const without = (kind: LabelKind) =>
    Object.fromEntries(Object.entries(filter.labels).filter(([one]) => one !== kind));
  return (
    <ul class="filter-chips" aria-label={i18n.t('actions.applied')}>
      {filter.alerts !== null && (
        <Chip text={i18n.t('actions.ofAlert')} onRemove={() => onChange({ alerts: null })} />
      )}
      {labels.map((kind) => (
        <Chip
          key={kind}
          text={labelWords(kind, filter.labels[kind] ?? '')}
          onRemove={() => onChange({ labels: without(kind) })}
        />
      ))}
    </ul>
  );
}

function labelWords(kind: LabelKind, value: string): string {
  return value === ''
    ? i18n.t('actions.withoutLabel', [labelName(kind)])
    : i18n.t('actions.withLabel', [labelName(kind), isolate(value)]);
}

function Chip({ text, onRemove }: { text: string; onRemove: () => void }) {
  return (
    <li class="chip">
      <span class="chip-text">{text}</span>
      <button
        type="button"
        class="chip-remove"
        aria-label={i18n.t('actions.removeFilter', [text])}
        onClick={onRemove}
      >
        <span aria-hidden="true">×</span>
      </button>
    </li>
  );
}
