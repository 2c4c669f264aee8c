import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type ActionFilter, LABEL_KINDS, type LabelKind } from '@/lib/domain/action-filter';
import type { Option } from '../choices/find-options';
import { isolate } from '../format/locale';
import { formatCount } from '../format/money';
import { labelName } from './action-words';
import { Chip } from './Chip';
import { type NamedProgram, programOptions } from './filter-options';

interface FilterChipsProps {
  filter: ActionFilter;
  programs: readonly NamedProgram[];
  onChange: (patch: Partial<ActionFilter>) => void;
}

/** More of them would push the list away: they are shown when asked for. */
const SHOWN = 6;

/** What was chosen, and what a link from elsewhere asked for: each to be taken away. */
export function FilterChips({ filter, programs, onChange }: FilterChipsProps) {
  const [all, setAll] = useState(false);
  const chips = listChips(filter, programs);
  const hidden = chips.length - SHOWN;
  if (chips.length === 0) return null;
  return (
    <ul class="filter-chips" aria-label={i18n.t('actions.applied')}>
      {chips.slice(0, all ? undefined : SHOWN).map(({ key, text, without }) => (
        <Chip key={key} text={text} onRemove={() => onChange(without)} />
      ))}
      {hidden > 0 && (
        <li key="more">
          <button type="button" class="chip-clear" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? i18n.t('actions.fewerChips') : i18n.t('actions.moreChips', hidden, [formatCount(hidden)])}
          </button>
        </li>
      )}
    </ul>
  );
}

interface ChipFacts {
  key: string;
  text: string;
  /** The filter's part without it. */
  without: Partial<ActionFilter>;
}

function listChips(filter: ActionFilter, programs: readonly NamedProgram[]): ChipFacts[] {
  const { programIds, currencies, labels, alerts } = filter;
  return [
    ...(alerts === null
      ? []
      : [{ key: 'alerts', text: i18n.t('actions.ofAlert'), without: { alerts: null } }]),
    ...programChips(programIds, programs),
    ...currencies.map((code) => ({
      key: `currency ${code}`,
      text: code,
      without: { currencies: currencies.filter((one) => one !== code) },
    })),
    ...LABEL_KINDS.filter((kind) => labels[kind] !== undefined).map((kind) => ({
      key: kind,
      text: labelWords(kind, labels[kind] ?? ''),
      without: { labels: Object.fromEntries(Object.entries(labels).filter(([one]) => one !== kind)) },
    })),
  ];
}

function programChips(chosen: ActionFilter['programIds'], programs: readonly NamedProgram[]): ChipFacts[] {
  const known = new Map(programOptions(programs, chosen).map((option) => [option.value, option]));
  return chosen.map((id) => ({
    key: `program ${id}`,
    text: optionWords(known.get(id) ?? { value: id, name: id }),
    without: { programIds: chosen.filter((one) => one !== id) },
  }));
}

function optionWords({ name, note }: Option): string {
  return note === undefined ? name : i18n.t('actions.withLabel', [isolate(name), note]);
}

function labelWords(kind: LabelKind, value: string): string {
  return value === ''
    ? i18n.t('actions.withoutLabel', [labelName(kind)])
    : i18n.t('actions.withLabel', [labelName(kind), isolate(value)]);
}
